using WorkSpacesProvider.TerraformAcceptance.Scenarios;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.TerraformAcceptance;

/// <summary>
/// Terraform itself as the engine: each folder below scenarios/ is one test, played with a real terraform, a real provider process and an
/// emulator of its own. Without terraform they are skipped.
/// </summary>
[TestCaseOrderer(AlphabeticalOrder.Name, "WorkSpacesProvider.TerraformAcceptance")]
public sealed class ScenarioTests(ScenarioStage stage) : IClassFixture<ScenarioStage>
{
    public static TheoryData<string> Scenarios => [.. Scenario.Names];

    [SkippableTheory]
    [MemberData(nameof(Scenarios))]
    public async Task It_goes_as_the_scenario_tells(string scenario)
    {
        Skip.If(stage.Missing is not null, stage.Missing);
        await stage.PlayAsync(scenario);
    }
}
