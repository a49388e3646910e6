using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Service;
using WorkSpacesProvider.Terraform.Tests.Fakes;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Service;

public sealed class ConfigurationTests : IDisposable
{
    private static readonly MapValue Widget = MapValue.Of(("widgetName", "w"), ("size", MapValue.Of(("maxUsers", 3))));

    private readonly TestTerraform _terraform = new(isConfigured: false);

    [Fact]
    public void Settings_reach_the_provider_under_its_own_names()
    {
        var values = MapValue.Of(("secretKey", "s"), ("role", MapValue.Of(("roleArn", "arn"))));

        Assert.Empty(_terraform.Configure(values));

        Assert.Equal(values, _terraform.Provider.Configuration);
    }

    [Fact]
    public async Task A_wrong_setting_is_told_at_its_attribute()
    {
        _terraform.Provider.OnCheckConfiguration = configuration => new CheckResult(configuration, [new CheckFailure("role.roleArn", "role.roleArn is \"x\"; it must be an ARN.")]);

        var response = await new ConfigurationCalls(_terraform.Session, _terraform.Boundary).ValidateProviderConfigAsync(
            new ValidateProviderConfigRequest { Config = DynamicValues.Encode(_terraform.Session.Catalog.Configuration.Type, MapValue.Empty) }, TestTerraform.Call());

        var error = Assert.Single(response.Diagnostics);
        Assert.Equal(("role", "role.role_arn is \"x\"; it must be an ARN."), (Assert.Single(error.Attribute.Steps).AttributeName, error.Detail));
    }

    [Fact]
    public async Task With_a_setting_that_is_not_known_yet_a_creation_is_planned_all_the_same()
    {
        Assert.Empty(_terraform.Configure(MapValue.Of(("region", PropertyValue.Unknown))));

        var plan = await _terraform.PlanAsync(Widget);

        Assert.Equal("\"w\"", plan.Planned!["widgetName"].ToString());
        Assert.Equal("\"none\"", plan.Planned["label"].ToString());
        Assert.Equal(PropertyValue.Unknown, plan.Planned["runningMode"]);
        Assert.Empty(_terraform.Provider.Widget.Requests.OfType<CreateRequest>());
    }

    [Fact]
    public async Task With_a_setting_that_is_not_known_yet_nothing_can_be_read()
    {
        _terraform.Configure(MapValue.Of(("role", MapValue.Of(("roleArn", PropertyValue.Unknown)))));
        _terraform.State = Widget.With("id", "w-1");

        Assert.StartsWith("The provider's role is known only after the apply", Assert.Single(await _terraform.ReadAsync()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_read_before_the_configuration() =>
        Assert.Contains("not configured yet", Assert.Single(await _terraform.ImportAsync("w-1")).Detail, StringComparison.Ordinal);

    [Fact]
    public async Task Schema_and_validation_need_no_configuration()
    {
        var schema = await new SchemaCalls(_terraform.Session, _terraform.Boundary).GetProviderSchemaAsync(new GetProviderSchemaRequest(), TestTerraform.Call());

        Assert.Equal(["gadgets_widget"], schema.ResourceSchemas.Keys);
        Assert.Equal(["gadgets_widgets"], schema.DataSourceSchemas.Keys);
        Assert.True(schema.ServerCapabilities is { PlanDestroy: true, GetProviderSchemaOptional: true });
        Assert.Empty(await _terraform.ValidateAsync(Widget));
    }

    public void Dispose() => _terraform.Dispose();
}
