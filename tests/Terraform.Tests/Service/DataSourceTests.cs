using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Service;
using WorkSpacesProvider.Terraform.Tests.Fakes;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Service;

public sealed class DataSourceTests : IDisposable
{
    private const string TypeName = "gadgets_widgets";

    private readonly TestTerraform _terraform = new();

    private SchemaBlock Block => _terraform.Session.Catalog.DataSources[TypeName].Block;

    [Fact]
    public async Task What_is_configured_is_asked_for_and_stays_and_the_rest_is_what_was_found()
    {
        MapValue? arguments = null;
        _terraform.Provider.GetWidgets.OnInvoke = (request, _) =>
        {
            arguments = request.Arguments;
            return new InvokeResult(MapValue.Of(("names", ListValue.Of("a", "b")), ("nameRegex", "canonical")), []);
        };

        var response = await ReadAsync(MapValue.Of(("nameRegex", "^a")));

        Assert.Equal(MapValue.Of(("nameRegex", "^a")), arguments);
        Assert.Equal(
            MapValue.Of(("nameRegex", "^a"), ("names", ListValue.Of("a", "b"))),
            DynamicValues.DecodeObject(Block.Type, response.State));
    }

    [Fact]
    public async Task Wrong_arguments_are_errors_at_their_attribute()
    {
        _terraform.Provider.GetWidgets.OnInvoke = (_, _) => new InvokeResult(MapValue.Empty, [new CheckFailure("nameRegex", "nameRegex is \"(\"; it must be a regular expression.")]);

        var error = Assert.Single((await ReadAsync(MapValue.Of(("nameRegex", "(")))).Diagnostics);

        Assert.Equal("name_regex", Assert.Single(error.Attribute.Steps).AttributeName);
    }

    [Fact]
    public async Task The_schema_is_held_against_the_arguments_before_anything_is_asked()
    {
        var response = await new DataSourceCalls(_terraform.Session, _terraform.Boundary).ValidateDataResourceConfigAsync(
            new ValidateDataResourceConfigRequest { TypeName = TypeName, Config = Config(MapValue.Of(("mode", "NEVER"))) }, TestTerraform.Call());

        Assert.Equal("mode is \"NEVER\"; it must be one of FAST, SLOW.", Assert.Single(response.Diagnostics).Detail);
    }

    public void Dispose() => _terraform.Dispose();

    private Task<ReadDataSourceResponse> ReadAsync(MapValue config) => new DataSourceCalls(_terraform.Session, _terraform.Boundary).ReadDataSourceAsync(
        new ReadDataSourceRequest { TypeName = TypeName, Config = Config(config) }, TestTerraform.Call());

    private DynamicValue Config(MapValue values) => DynamicValues.Encode(Block.Type, values);
}
