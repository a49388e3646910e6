using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using WorkSpacesProvider.Pulumi.Values;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;
using Value = Google.Protobuf.WellKnownTypes.Value;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class MalformedRequestTests
{
    private static readonly Marshaller<byte[]> Raw = new(bytes => bytes, bytes => bytes.ToArray());

    public static TheoryData<string> MethodNames => new(
        "Handshake", "Parameterize", "GetSchema", "CheckConfig", "DiffConfig", "Configure", "Invoke", "Call", "Check", "Diff", "Create",
        "Read", "List", "Update", "Delete", "Construct", "Cancel", "GetPluginInfo", "Attach", "GetMapping", "GetMappings");

    [Theory]
    [MemberData(nameof(MethodNames))]
    public async Task Whatever_bytes_come_the_method_answers_and_the_plugin_lives_on(string name)
    {
        await using var plugin = await TestPlugin.StartAsync();
        var method = new Method<byte[], byte[]>(MethodType.Unary, Methods.Check.ServiceName, name, Raw, Raw);
        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            var answer = await Record.ExceptionAsync(() => plugin.CallAsync(method, Mutated(random)));

            Assert.NotEqual(StatusCode.Unavailable, (answer as RpcException)?.StatusCode);
            Assert.True(answer is null or RpcException, answer?.ToString());
        }

        Assert.Equal("1.2.3", (await plugin.CallAsync(Methods.GetPluginInfo, new Empty())).Version);
        Assert.Empty(plugin.Bugs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Nesting_passes_up_to_the_limit_and_is_refused_by_its_name_beyond(int beyond)
    {
        await using var plugin = await TestPlugin.StartAsync();
        var request = Check(Nested(ValueDecoder.MaximumDepth - 1 + beyond));

        if (beyond == 0)
        {
            Assert.Equal(request.News, (await plugin.CallAsync(Methods.Check, request)).Inputs);
            return;
        }

        var error = await plugin.FailAsync(Methods.Check, request);
        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains("at most 100 levels", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_beyond_all_measure_is_refused_and_the_plugin_lives_on()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await plugin.FailAsync(Methods.Check, Check(Nested(3000)));

        Assert.Contains("nesting", error.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("1.2.3", (await plugin.CallAsync(Methods.GetPluginInfo, new Empty())).Version);
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_unimplemented()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var method = new Method<byte[], byte[]>(MethodType.Unary, Methods.Check.ServiceName, "StreamInvoke", Raw, Raw);

        Assert.Equal(StatusCode.Unimplemented, (await plugin.FailAsync(method, [])).StatusCode);
    }

    private static CheckRequest Check(Value value) => new() { Urn = TestPlugin.Urn, News = Wire.Struct(("a", value)) };

    private static Value Nested(int levels)
    {
        var value = Wire.Text("leaf");
        for (var i = 0; i < levels; i++)
            value = Wire.Map(("m", value));
        return value;
    }

    /// <summary>A message that most methods can begin to read, with a few bytes changed.</summary>
    private static byte[] Mutated(Random random)
    {
        var request = new DiffRequest
        {
            Id = TestPlugin.Urn,
            Urn = TestPlugin.Urn,
            Olds = Wire.Struct(("size", Wire.Secret(Wire.Unknown)), ("tags", Wire.List(Wire.Null, Wire.Special(Signatures.OutputValue)))),
            News = Wire.Struct(("r", Wire.Special(Signatures.ResourceReference, ("urn", Wire.Text("u"))))),
        };
        var bytes = Methods.Diff.RequestMarshaller.Serializer(request);
        for (var change = random.Next(4); change > 0; change--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
