using System.Text.Json.Nodes;
using WorkSpacesProvider.TerraformAcceptance.Scenarios;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.TerraformAcceptance.Expectations;

/// <summary>
/// Holds what a step did against what the scenario expects of it. A step that expects no errors must succeed, and one that expects no
/// warnings must give none.
/// </summary>
internal sealed class StepExpectations(ScenarioWorld world, JsonObject expect)
{
    private static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "plan", "changes", "unknown", "replaces", "drift", "shown", "not shown", "files",
        "calls", "counts", "pools", "errors", "warnings", "state", "tainted", "outputs", "ends within seconds",
    };

    public async Task CheckAsync(StepResult result)
    {
        Assert.All(expect.Select(entry => entry.Key), key => Assert.Contains(key, Known));
        DiagnosticExpectations.Check(result, expect["errors"] as JsonArray, expect["warnings"] as JsonArray);
        if (result.Plan is not null)
            new PlanExpectations(result.Plan).Check(expect);
        else
            Assert.All(PlanExpectations.Keys, key => Assert.Null(expect[key]));
        await CheckShownAsync();
        CheckFiles();
        await EmulatorExpectations.CheckAsync(world.Control, StoryCalls.Resolve(expect));
        if (expect["state"] is not null || expect["outputs"] is not null || expect["tainted"] is not null || !result.Succeeded)
            new StateExpectations(await world.Terraform.ReadStateAsync()).Check(expect);
        if ((double?)expect["ends within seconds"] is { } limit)
            Assert.True(result.AfterSignal?.TotalSeconds <= limit, $"It ended {result.AfterSignal?.TotalSeconds:0.0} s after the signal; expected at most {limit} s.");
    }

    private async Task CheckShownAsync()
    {
        var (shown, hidden) = (Texts("shown"), Texts("not shown"));
        if (shown.Count + hidden.Count == 0)
            return;
        var text = await world.Terraform.ShowPlanAsync();
        Assert.All(shown, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(hidden, part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }

    private void CheckFiles()
    {
        foreach (var (file, pattern) in expect["files"]?.AsObject() ?? [])
        {
            var path = Path.Combine(world.Folder, file);
            Assert.True(File.Exists(path), $"There is no file {file}.");
            var text = File.ReadAllText(path);
            Assert.True(JsonMatch.IsMatch($"*{pattern}*", text), $"{file} doesn't say '{pattern}':\n{text}");
        }
    }

    private List<string> Texts(string key) => [.. (expect[key]?.AsArray() ?? []).Select(text => (string)text!)];
}
