using System.Text;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Service;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class ProviderCallsTests
{
    [Fact]
    public async Task The_handshake_says_what_the_provider_takes()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var answer = await plugin.CallAsync(Methods.Handshake, new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1", AcceptsByteString = true });

        Assert.Equal(
            new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true, AcceptOutputs = true, SupportsAutonamingConfiguration = true },
            answer);
    }

    [Fact]
    public async Task The_plugin_tells_its_version()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        Assert.Equal("1.2.3", (await plugin.CallAsync(Methods.GetPluginInfo, new Empty())).Version);
    }

    [Fact]
    public async Task The_schema_arrives_byte_for_byte_before_any_configuration()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        var plain = Methods.GetSchema with { };
        var method = new Method<GetSchemaRequest, GetSchemaResponse>(
            MethodType.Unary, plain.ServiceName, plain.Name, plain.RequestMarshaller, MessageMarshaller.For<GetSchemaResponse>());

        var answer = await plugin.CallAsync(method, new GetSchemaRequest());

        Assert.Equal(Encoding.UTF8.GetString(plugin.Provider.SchemaJson.Span), answer.Schema);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, "sub")]
    public async Task A_schema_that_does_not_exist_is_refused(int version, string subpackage)
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var error = await plugin.FailAsync(Methods.GetSchema, new GetSchemaRequest { Version = version, SubpackageName = subpackage });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    [Fact]
    public async Task There_are_no_mappings_and_that_is_no_error()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        Assert.Equal(new GetMappingResponse(), await plugin.CallAsync(Methods.GetMapping, new GetMappingRequest { Key = "terraform" }));
        Assert.Equal(new GetMappingsResponse(), await plugin.CallAsync(Methods.GetMappings, new GetMappingsRequest { Key = "terraform" }));
    }

    [Fact]
    public async Task What_needs_components_or_parameters_is_unimplemented_by_name()
    {
        await using var plugin = await TestPlugin.StartAsync();

        AssertUnimplemented("Call", await plugin.FailAsync(Methods.Call, new CallRequest { Tok = "acme:index:Widget/m" }));
        AssertUnimplemented("Construct", await plugin.FailAsync(Methods.Construct, new ConstructRequest { Type = "acme:index:Comp" }));
        AssertUnimplemented("Parameterize", await plugin.FailAsync(Methods.Parameterize, new ParameterizeRequest { Args = new() }));
    }

    [Fact]
    public async Task Fields_of_a_newer_engine_are_skipped()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var newer = Methods.GetPluginInfo with
        {
            RequestMarshaller = new Marshaller<Empty>(_ => [0xFA, 0x3F, 0x01, 0x41], bytes => Empty.Parser.ParseFrom(bytes.Span)),
        };

        Assert.Equal("1.2.3", (await plugin.CallAsync(newer, new Empty())).Version);
    }

    [Fact]
    public async Task Bytes_that_are_no_message_are_an_error_and_the_plugin_lives_on()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var broken = Methods.Check with { RequestMarshaller = new Marshaller<CheckRequest>(_ => [0x0A, 0xFF], Methods.Check.RequestMarshaller.Deserializer) };

        var error = await plugin.FailAsync(broken, new CheckRequest());

        Assert.Contains("Check", error.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("1.2.3", (await plugin.CallAsync(Methods.GetPluginInfo, new Empty())).Version);
    }

    private static void AssertUnimplemented(string method, RpcException error)
    {
        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
        Assert.StartsWith($"{method} is not implemented", error.Status.Detail, StringComparison.Ordinal);
    }
}
