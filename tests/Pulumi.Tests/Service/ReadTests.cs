using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class ReadTests
{
    [Fact]
    public async Task A_refresh_passes_what_is_stored_and_gives_outputs_and_inputs()
    {
        await using var plugin = await TestPlugin.StartAsync();
        ReadRequest? seen = null;
        plugin.Provider.Widget.OnRead = (request, _) =>
        {
            seen = request;
            return Found("widget-1", MapValue.Of(("size", 4), ("arn", "arn")), MapValue.Of(("size", 4)));
        };

        var answer = await plugin.CallAsync(Methods.Read, Request(Wire.Struct(("size", Wire.Number(3))), Wire.Struct(("arn", Wire.Text("arn")))));

        Assert.Equal(new ReadRequest("widget-1", "w", MapValue.Of(("size", 3)), MapValue.Of(("arn", "arn"))), seen);
        Assert.Equal("widget-1", answer.Id);
        Assert.Equal(Wire.Struct(("arn", Wire.Text("arn")), ("size", Wire.Number(4))), answer.Properties);
        Assert.Equal(Wire.Struct(("size", Wire.Number(4))), answer.Inputs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_has_nothing_stored_whether_it_sends_nothing_or_empty_structs(bool sendsEmptyStructs)
    {
        await using var plugin = await TestPlugin.StartAsync();
        ReadRequest? seen = null;
        plugin.Provider.Widget.OnRead = (request, _) =>
        {
            seen = request;
            return Found("canonical", MapValue.Empty, MapValue.Empty);
        };

        var answer = await plugin.CallAsync(Methods.Read, sendsEmptyStructs ? Request(new Struct(), new Struct()) : Request(null, null));

        Assert.Equal(new ReadRequest("widget-1", "w", null, null), seen);
        Assert.Equal("canonical", answer.Id);
        Assert.NotNull(answer.Inputs);
    }

    [Fact]
    public async Task A_missing_resource_has_an_empty_id_and_unset_properties()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnRead = (_, _) => Task.FromResult<ReadResult?>(null);

        Assert.Equal(new Rpc.ReadResponse(), await plugin.CallAsync(Methods.Read, Request(null, null)));
    }

    [Fact]
    public async Task Secrets_stay_secret_in_a_refresh()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnRead = (_, _) => Found("widget-1", MapValue.Of(("size", 4), ("arn", "arn")), MapValue.Of(("size", 4)));

        var answer = await plugin.CallAsync(
            Methods.Read, Request(Wire.Struct(("size", Wire.Secret(Wire.Number(3)))), Wire.Struct(("arn", Wire.Secret(Wire.Text("arn"))))));

        Assert.Equal(Wire.Struct(("arn", Wire.Secret(Wire.Text("arn"))), ("size", Wire.Secret(Wire.Number(4)))), answer.Properties);
        Assert.Equal(Wire.Struct(("size", Wire.Secret(Wire.Number(4)))), answer.Inputs);
    }

    [Fact]
    public async Task An_unhealthy_resource_is_told_with_its_inputs()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnRead = (_, _) =>
            throw new PartialFailureException("widget-1", MapValue.Of(("size", 4)), ["It is broken."], MapValue.Of(("size", 3)));

        var failed = CreateTests.InitFailed(await plugin.FailAsync(Methods.Read, Request(null, null)));

        Assert.Equal(Wire.Struct(("size", Wire.Number(3))), failed.Inputs);
    }

    [Fact]
    public async Task Any_other_trouble_is_an_error_and_never_a_missing_resource()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnRead = (_, _) => throw new ProviderException(ErrorKind.NotFound, "The directory is gone.");

        Assert.Equal(StatusCode.NotFound, (await plugin.FailAsync(Methods.Read, Request(null, null))).StatusCode);
    }

    [Fact]
    public async Task An_empty_id_is_refused()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await plugin.FailAsync(Methods.Read, new Rpc.ReadRequest { Urn = TestPlugin.Urn });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    private static Task<ReadResult?> Found(string id, MapValue outputs, MapValue inputs) =>
        Task.FromResult<ReadResult?>(new ReadResult(id, outputs, inputs));

    private static Rpc.ReadRequest Request(Struct? inputs, Struct? properties) =>
        new() { Id = "widget-1", Urn = TestPlugin.Urn, Type = TestPlugin.Token, Name = "w", Inputs = inputs, Properties = properties };
}
