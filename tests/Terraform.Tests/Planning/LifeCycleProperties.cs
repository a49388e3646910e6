using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Tests.Fakes;

namespace WorkSpacesProvider.Terraform.Tests.Planning;

/// <summary>For any two configurations, one after the other. TestTerraform holds each plan and each apply against Terraform's rules.</summary>
public sealed class LifeCycleProperties
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(200);

    [Fact]
    public void What_was_applied_is_planned_without_a_change() => Prop.ForAll(ConfigGenerator.Known.ToArbitrary(), config =>
    {
        using var terraform = new TestTerraform();
        Apply(terraform, config);

        Assert.Equal(terraform.State, terraform.PlanAsync(config).Result.Planned);

        terraform.ReadAsync().Wait();
        Assert.Equal(terraform.State, terraform.PlanAsync(config).Result.Planned);
    }).Check(Some);

    [Fact]
    public void Every_change_is_planned_by_the_rules_and_applied_as_planned() =>
        Prop.ForAll(ConfigGenerator.Known.ToArbitrary(), ConfigGenerator.Known.ToArbitrary(), (first, second) =>
        {
            using var terraform = new TestTerraform();
            Apply(terraform, first);
            Apply(terraform, second);

            Assert.Equal(terraform.State, terraform.PlanAsync(second).Result.Planned);
        }).Check(Some);

    [Fact]
    public void What_a_plan_knows_stays_when_the_rest_becomes_known() =>
        Prop.ForAll(ConfigGenerator.Known.ToArbitrary(), ConfigGenerator.Partly.ToArbitrary(), (first, second) =>
        {
            using var terraform = new TestTerraform();
            Apply(terraform, first);

            var early = terraform.PlanAsync(second).Result;
            var final = terraform.PlanAsync((MapValue)ConfigGenerator.Resolve(terraform.Block.Type, second)).Result;

            Assert.Empty(TerraformRules.FinalPlanViolations(early.Planned!, final.Planned!));
        }).Check(Some);

    [Fact]
    public void A_provider_that_is_not_configured_yet_plans_by_the_rules() => Prop.ForAll(ConfigGenerator.Partly.ToArbitrary(), config =>
    {
        using var terraform = new TestTerraform(isConfigured: false);

        Assert.NotNull(terraform.PlanAsync(config).Result.Planned);
    }).Check(Some);

    private static void Apply(TestTerraform terraform, MapValue config) => Assert.Empty(terraform.ApplyAsync(config).Result);
}
