using System.ComponentModel;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.TerraformAcceptance.Cli;

/// <summary>The commands, in one folder.</summary>
internal sealed class TerraformCli(string folder, IReadOnlyDictionary<string, string?> environment)
{
    private const string PlanFile = "tfplan";

    private readonly List<TerraformRun> _seen = [];

    /// <summary>The commands so far whose output users see; the JSON of plans and states is for programs, and holds everything.</summary>
    public IReadOnlyList<TerraformRun> Seen => _seen;

    public static async Task<bool> IsInstalledAsync()
    {
        try
        {
            var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CHECKPOINT_DISABLE"] = "1" };
            return (await TerraformProcess.Start("", environment, "version").Completion).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public Task<TerraformRun> InitAsync() => RunAsync("init", "-input=false", "-no-color");

    public Task<TerraformRun> ValidateAsync() => RunAsync("validate", "-json");

    public Task<TerraformRun> PlanAsync(params IReadOnlyList<string> options) =>
        RunAsync(["plan", "-json", "-input=false", "-detailed-exitcode", $"-out={PlanFile}", .. options]);

    /// <summary>Applies the last plan.</summary>
    public TerraformProcess StartApply() => TerraformProcess.Start(folder, environment, "apply", "-json", "-input=false", PlanFile);

    public async Task<TerraformRun> EndAsync(TerraformProcess process)
    {
        var run = await process.Completion;
        _seen.Add(run);
        return run;
    }

    public Task<TerraformRun> ImportAsync(string address, string id) => RunAsync("import", "-input=false", "-no-color", address, id);

    public Task<TerraformRun> UntaintAsync(string address) => RunAsync("untaint", "-no-color", address);

    /// <summary>The last plan, as a person reads it.</summary>
    public async Task<string> ShowPlanAsync() => (await RunAsync("show", "-no-color", PlanFile)).Stdout;

    /// <summary>The last plan, as a program reads it.</summary>
    public Task<JsonObject> ReadPlanAsync() => ReadAsync(PlanFile);

    /// <summary>The state, as a program reads it.</summary>
    public Task<JsonObject> ReadStateAsync() => ReadAsync();

    private async Task<JsonObject> ReadAsync(params string[] file)
    {
        var run = await TerraformProcess.Start(folder, environment, ["show", "-json", .. file]).Completion;
        return run.ExitCode == 0 ? JsonNode.Parse(run.Stdout)!.AsObject() : throw new InvalidOperationException(run.ToString());
    }

    private Task<TerraformRun> RunAsync(params IReadOnlyList<string> words) => EndAsync(TerraformProcess.Start(folder, environment, words));
}
