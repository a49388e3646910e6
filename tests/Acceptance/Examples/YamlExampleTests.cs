using System.Text.Json.Nodes;
using WorkSpacesProvider.Acceptance.Stories;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Programs;

namespace WorkSpacesProvider.Acceptance.Examples;

/// <summary>examples/yaml, read and deployed as Pulumi would.</summary>
public sealed class YamlExampleTests
{
    internal static readonly string Examples = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, Binaries.Metadata("ExamplesPath")));

    private static readonly string Folder = Path.Combine(Examples, "yaml");

    [Fact]
    public async Task The_function_is_called_first_and_the_pool_gets_what_it_found()
    {
        await using var world = await StoryWorld.StartAsync([]);

        var up = await world.Driver.UpAsync(Program(world, "dev"));

        Assert.Empty(up.Preview.Errors.Concat(up.Update!.Errors));
        var calls = await world.Control.CallsAsync();
        Assert.Equal("DescribeWorkspaceImages", calls[0].Operation);
        Assert.Equal("wsi-win2022new", (string)calls.Single(call => call.Operation == "CreateWorkspacesPool").Body["Tags"]![0]!["Value"]!);
        Assert.Equal(["office-2022-next", "RUNNING"], new[] { "newestImage", "state" }.Select(name => up.Update!.Outputs.Fields[name].StringValue));
    }

    [Fact]
    public async Task The_settings_of_the_other_stack_switch_the_running_mode_by_stop_update_and_start()
    {
        await using var world = await StoryWorld.StartAsync([]);
        await world.Driver.UpAsync(Program(world, "dev"));
        await world.Control.ForgetCallsAsync();

        var up = await world.Driver.UpAsync(Program(world, "prod"));

        Assert.Empty(up.Preview.Errors.Concat(up.Update!.Errors));
        Assert.Equal(
            ["StopWorkspacesPool", "UpdateWorkspacesPool", "StartWorkspacesPool", "CreateTags"],
            (await world.Control.CallsAsync()).Where(call => !call.IsRead).Select(call => call.Operation));
        Assert.Contains("RUNNING", up.Update!.Outputs.Fields["state"].StringValue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_a_destroy_leaves_nothing()
    {
        await using var world = await StoryWorld.StartAsync([]);
        await world.Driver.UpAsync(Program(world, "dev"));

        Assert.Empty((await world.Driver.UpAsync(Program(world, "dev"))).Update!.Changes);
        Assert.Empty((await world.Driver.DestroyAsync(Program(world, "dev"))).Errors);
        Assert.Empty(await world.Control.PoolsAsync());
    }

    [Fact]
    public void What_is_not_understood_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("yaml-").FullName;
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: x\nruntime: yaml\ncomponents: {}\n");
        File.WriteAllText(Path.Combine(folder, "Pulumi.dev.yaml"), "config: {}\n");

        Assert.Throws<FormatException>(() => YamlProject.Load(folder, "dev"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The program with the settings of a stack, always deployed to the same one, and to the emulator instead of AWS.</summary>
    private static StackProgram Program(StoryWorld world, string settings)
    {
        var program = YamlProject.Load(Folder, settings);
        var config = program.Config.Clone();
        foreach (var (name, value) in StoryProgram.Make(new JsonObject { ["resources"] = new JsonObject() }, world.DefaultConfig).Config.Fields)
        {
            config.Fields[name] = value;
        }

        return program with { Stack = "dev", Config = config };
    }
}
