using WorkSpacesProvider.TerraformAcceptance.Cli;
using WorkSpacesProvider.TerraformAcceptance.Launch;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.TerraformAcceptance.Scenarios;

/// <summary>Where the scenarios of one test run are played: the provider's file under Terraform's name, and the processes that serve from it.</summary>
public sealed class ScenarioStage : IAsyncLifetime, IDisposable
{
    private const int AtOnce = 8;

    private readonly SideBySide _scenarios;
    private readonly ProviderFolder _folder = ProviderFolder.Create();
    private readonly ReattachedProviders _reattached;

    public ScenarioStage()
    {
        _reattached = new ReattachedProviders(_folder);
        _scenarios = new SideBySide([.. Scenario.Names], name => ScenarioRunner.PlayAsync(Scenario.Load(name), _folder, _reattached), AtOnce);
    }

    /// <summary>Why nothing can be played here; null when it can.</summary>
    public string? Missing { get; private set; }

    public async Task InitializeAsync() => Missing = await TerraformCli.IsInstalledAsync()
        ? null
        : "terraform is not installed: the scenarios with the real engine are skipped.";

    public Task PlayAsync(string name) => _scenarios.PlayAsync(name);

    public Task DisposeAsync() => _reattached.DisposeAsync().AsTask();

    /// <summary>Comes after <see cref="DisposeAsync"/>: the processes have ended when their file goes.</summary>
    public void Dispose()
    {
        _scenarios.Dispose();
        _folder.Dispose();
    }
}
