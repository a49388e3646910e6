using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using CreateRequest = WorkSpacesProvider.Core.Resources.CreateRequest;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class CreateTests
{
    [Fact]
    public async Task The_resource_gets_the_inputs_and_the_timeout()
    {
        await using var plugin = await TestPlugin.StartAsync();
        (CreateRequest Request, OperationContext Context)? seen = null;
        plugin.Provider.Widget.OnCreate = (request, context) =>
        {
            seen = (request, context);
            return Task.FromResult(new CreateResult("widget-1", request.Inputs.With("arn", "arn-1")));
        };

        var answer = await plugin.CallAsync(Methods.Create, Request(("size", Wire.Number(3)), timeout: 90));

        Assert.Equal(("w", MapValue.Of(("size", 3)), false), (seen!.Value.Request.Name, seen.Value.Request.Inputs, seen.Value.Request.IsPreview));
        Assert.Equal(TimeSpan.FromSeconds(90), seen.Value.Context.Timeout);
        Assert.Equal("widget-1", answer.Id);
        Assert.Equal(Wire.Struct(("arn", Wire.Text("arn-1")), ("size", Wire.Number(3))), answer.Properties);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0.5, 0.5)]
    [InlineData(1e300, 30 * 86400d)]
    [InlineData(double.PositiveInfinity, 30 * 86400d)]
    public async Task A_timeout_of_zero_is_the_resource_s_own_and_an_endless_one_is_bounded(double seconds, double? expected)
    {
        await using var plugin = await TestPlugin.StartAsync();
        TimeSpan? seen = TimeSpan.MinValue;
        plugin.Provider.Widget.OnCreate = (_, context) =>
        {
            seen = context.Timeout;
            return Task.FromResult(new CreateResult("widget-1", MapValue.Empty));
        };

        await plugin.CallAsync(Methods.Create, Request(timeout: seconds));

        Assert.Equal(expected, seen?.TotalSeconds);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public async Task A_timeout_that_is_none_is_refused(double seconds)
    {
        await using var plugin = await TestPlugin.StartAsync();

        Assert.Equal(StatusCode.InvalidArgument, (await plugin.FailAsync(Methods.Create, Request(timeout: seconds))).StatusCode);
    }

    [Fact]
    public async Task A_preview_may_take_and_give_unknowns_and_no_id()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (request, _) =>
            Task.FromResult(new CreateResult("", request.Inputs.With("arn", request.IsPreview ? PropertyValue.Unknown : "no")));
        var request = Request(("size", Wire.Unknown));
        request.Preview = true;

        var answer = await plugin.CallAsync(Methods.Create, request);

        Assert.Equal("", answer.Id);
        Assert.Equal(Wire.Struct(("arn", Wire.Unknown), ("size", Wire.Unknown)), answer.Properties);
    }

    [Fact]
    public async Task Outputs_of_secret_inputs_and_secret_outputs_are_secret()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (request, _) => Task.FromResult(new CreateResult(
            "widget-1", MapValue.Of(("size", request.Inputs["size"].WithoutSecret()), ("password", "p"), ("arn", "arn"))));

        var answer = await plugin.CallAsync(Methods.Create, Request(("size", Wire.Secret(Wire.Number(3)))));

        Assert.Equal(
            Wire.Struct(("arn", Wire.Text("arn")), ("password", Wire.Secret(Wire.Text("p"))), ("size", Wire.Secret(Wire.Number(3)))),
            answer.Properties);
    }

    [Fact]
    public async Task A_half_made_resource_is_told_with_its_id_its_outputs_and_the_reasons()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (request, _) => throw new PartialFailureException(
            "widget-1", MapValue.Of(("size", 3), ("arn", PropertyValue.Unknown)), ["It did not start.", "It did not stop."]);

        var error = await plugin.FailAsync(Methods.Create, Request(("size", Wire.Secret(Wire.Number(3)))));

        Assert.Equal(StatusCode.Unknown, error.StatusCode);
        Assert.Equal("It did not start. It did not stop.", error.Status.Detail);
        Assert.Equal(
            new ErrorResourceInitFailed
            {
                Id = "widget-1",
                Properties = Wire.Struct(("size", Wire.Secret(Wire.Number(3)))),
                Reasons = { "It did not start.", "It did not stop." },
            },
            InitFailed(error));
    }

    [Fact]
    public async Task An_output_left_unknown_is_a_bug_that_does_not_lose_the_resource()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (_, _) =>
            Task.FromResult(new CreateResult("widget-1", MapValue.Of(("tags", MapValue.Of(("a", PropertyValue.Unknown))), ("size", 1))));

        var failed = InitFailed(await plugin.FailAsync(Methods.Create, Request()));

        Assert.Equal(("widget-1", Wire.Struct(("size", Wire.Number(1)), ("tags", Wire.Map()))), (failed.Id, failed.Properties));
        Assert.Contains("'tags.a'", Assert.Single(failed.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_input_outside_a_preview_is_refused()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await plugin.FailAsync(Methods.Create, Request(("size", Wire.Unknown)));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains("'size'", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_without_an_id_is_a_bug()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (_, _) => Task.FromResult(new CreateResult("", MapValue.Empty));

        Assert.Equal(StatusCode.Internal, (await plugin.FailAsync(Methods.Create, Request())).StatusCode);
    }

    [Theory]
    [InlineData(ErrorKind.Unknown, StatusCode.Unknown)]
    [InlineData(ErrorKind.Cancelled, StatusCode.Cancelled)]
    [InlineData(ErrorKind.InvalidArgument, StatusCode.InvalidArgument)]
    [InlineData(ErrorKind.DeadlineExceeded, StatusCode.DeadlineExceeded)]
    [InlineData(ErrorKind.NotFound, StatusCode.NotFound)]
    [InlineData(ErrorKind.AlreadyExists, StatusCode.AlreadyExists)]
    [InlineData(ErrorKind.PermissionDenied, StatusCode.PermissionDenied)]
    [InlineData(ErrorKind.ResourceExhausted, StatusCode.ResourceExhausted)]
    [InlineData(ErrorKind.FailedPrecondition, StatusCode.FailedPrecondition)]
    [InlineData(ErrorKind.Aborted, StatusCode.Aborted)]
    [InlineData(ErrorKind.Unimplemented, StatusCode.Unimplemented)]
    [InlineData(ErrorKind.Internal, StatusCode.Internal)]
    [InlineData(ErrorKind.Unavailable, StatusCode.Unavailable)]
    [InlineData(ErrorKind.Unauthenticated, StatusCode.Unauthenticated)]
    public async Task Each_kind_of_error_has_its_code(ErrorKind kind, StatusCode code)
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (_, _) => throw new ProviderException(kind, "100 % wrong: ü\nsecond line");

        var error = await plugin.FailAsync(Methods.Create, Request());

        Assert.Equal(new Grpc.Status(code, "100 % wrong: ü\nsecond line"), error.Status);
    }

    [Fact]
    public void Every_kind_of_error_is_in_the_list_above() => Assert.Equal(14, Enum.GetValues<ErrorKind>().Length);

    [Fact]
    public async Task A_bug_is_told_as_one_without_its_text_or_its_stack()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (_, _) => throw new FormatException("hunter2");

        var error = await plugin.FailAsync(Methods.Create, Request());

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("please report", error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("hunter2", Assert.Single(plugin.Bugs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_bug()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (_, _) => throw new TaskCanceledException();

        Assert.Equal(StatusCode.Internal, (await plugin.FailAsync(Methods.Create, Request())).StatusCode);
    }

    internal static ErrorResourceInitFailed InitFailed(RpcException error) =>
        Details.Read(error, "pulumirpc.ErrorResourceInitFailed", ErrorResourceInitFailed.Parser);

    private static Rpc.CreateRequest Request(double timeout = 0) =>
        new() { Urn = TestPlugin.Urn, Type = TestPlugin.Token, Name = "w", Properties = Wire.Struct(), Timeout = timeout };

    private static Rpc.CreateRequest Request((string Key, Google.Protobuf.WellKnownTypes.Value Value) input, double timeout = 0)
    {
        var request = Request(timeout);
        request.Properties.Fields.Add(input.Key, input.Value);
        return request;
    }
}
