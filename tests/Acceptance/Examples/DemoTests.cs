using WorkSpacesProvider.Demo;
using WorkSpacesProvider.Demo.Engines;
using WorkSpacesProvider.Demo.Programs;
using WorkSpacesProvider.Engine.Display;

namespace WorkSpacesProvider.Acceptance.Examples;

/// <summary>What <c>make demo</c> needs to be right before it runs: the engine, and edits that fit the examples.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demo-");

    [Theory]
    [InlineData("pulumi terraform tofu", EngineKind.Pulumi)]
    [InlineData("terraform tofu", EngineKind.Terraform)]
    [InlineData("tofu", EngineKind.Tofu)]
    [InlineData("", EngineKind.Driver)]
    internal void The_first_engine_that_is_installed_runs(string installed, EngineKind chosen) =>
        Assert.Equal(chosen, EngineChoice.Choose("", installed.Split(' ').Contains));

    [Theory]
    [InlineData("terraform", EngineKind.Terraform)]
    [InlineData("driver", EngineKind.Driver)]
    internal void An_engine_that_is_asked_for_runs_before_all_others(string asked, EngineKind chosen) =>
        Assert.Equal(chosen, EngineChoice.Choose(asked, _ => true));

    [Theory]
    [InlineData("pulumi", "The engine is 'pulumi', but there is no command pulumi in PATH: install it, or take the driver, which is always there.")]
    [InlineData("cdk", "The engine is 'cdk'; it must be one of pulumi, terraform, tofu and driver.")]
    public void An_engine_that_cannot_run_is_refused(string asked, string message) =>
        Assert.Equal(message, Assert.Throws<DemoFailureException>(() => EngineChoice.Choose(asked, _ => false)).Message);

    [Fact]
    public void A_command_is_looked_for_in_every_folder_of_the_path()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "some-engine"), "");

        Assert.True(EngineChoice.IsInPath("some-engine", $"/nowhere{Path.PathSeparator}{_folder.FullName}"));
        Assert.False(EngineChoice.IsInPath("another-engine", _folder.FullName));
        Assert.False(EngineChoice.IsInPath("some-engine", null));
    }

    [Theory]
    [InlineData("Resources:\n    2 unchanged\n\nDuration: 1s\n", false)]
    [InlineData("Resources:\n    ~ 1 updated\n    1 unchanged\n", true)]
    [InlineData("Resources:\n    +-1 replaced\n", true)]
    [InlineData("Resources:\n    = 1 imported\n", true)]
    [InlineData("    Now 5 people are connected.\n", false)]
    public void Pulumis_summary_tells_whether_something_changed(string output, bool changed) => Assert.Equal(changed, PulumiEngine.HasChanges(output));

    [Theory]
    [InlineData("yaml")]
    [InlineData("terraform")]
    public void The_story_fits_the_example(string example)
    {
        var edits = example == "yaml" ? YamlEdits.Story : HclEdits.Story;
        var shown = new StringWriter();
        var program = ProgramFolder.CopyOf(
            Path.Combine(YamlExampleTests.Examples, example), Path.Combine(_folder.FullName, "program"), edits.FasterCalls, new Terminal(shown, isTerminal: false));

        program.Change(edits.Mistakes);
        program.TakeBack(edits.Mistakes);
        foreach (var chapter in new[] { edits.Description, edits.RunningMode, edits.Name, edits.Kiosk })
            program.Change(chapter);

        Assert.All(edits.MistakenNames, name => Assert.Contains(name, shown.ToString(), StringComparison.Ordinal));
        Assert.Contains("Made in the console years ago", shown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_no_longer_fits_is_told()
    {
        var file = Path.Combine(_folder.FullName, "main.tf");
        File.WriteAllText(file, "one\n");
        var program = new ProgramFolder(_folder.FullName, new Terminal(TextWriter.Null, isTerminal: false));

        var failure = Assert.Throws<DemoFailureException>(() => program.Change([new Edit("main.tf", "two", "three")]));

        Assert.Equal("'two' should stand in main.tf once: the demo's edits no longer fit the example.", failure.Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
