using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Hosting;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Hosting;

public sealed class PluginHostTests : IDisposable
{
    private readonly Pipe _output = new();
    private readonly List<string> _errors = [];
    private readonly ShutdownSignals _signals = new();
    private readonly FakeProvider _provider = new();
    private int _providersMade;

    public void Dispose() => _signals.Dispose();

    [Fact]
    public async Task The_port_line_is_digits_and_a_newline_and_the_port_answers()
    {
        var (exit, port) = await StartAsync();

        Assert.InRange(port, 1, 65535);
        Assert.Equal("1.2.3", await VersionAsync(port));

        _signals.Raise();
        Assert.Equal(0, await exit);
        _output.Writer.Complete();
        Assert.True((await _output.Reader.ReadAsync()).Buffer.IsEmpty);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_provider_is_made_when_it_is_needed_and_once()
    {
        var (exit, port) = await StartAsync();
        Assert.Equal(0, _providersMade);

        await VersionAsync(port);
        await VersionAsync(port);

        Assert.Equal(1, _providersMade);
        _signals.Raise();
        await exit;
    }

    [Fact]
    public async Task A_signal_cancels_what_is_in_flight_and_its_answer_is_still_heard()
    {
        var (exit, port) = await StartAsync();
        using var channel = GrpcChannel.ForAddress($"127.0.0.1:{port}");
        var invoker = new CallInvoker(channel);
        await invoker.UnaryCallAsync(Methods.Configure, new ConfigureRequest { Args = Wire.Struct(("account", Wire.Text("a"))) });
        var started = new TaskCompletionSource();
        _provider.Widget.OnCreate = async (_, context) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new Core.Errors.PartialFailureException("widget-1", MapValue.Empty, ["Interrupted."]);
        };
        var create = invoker.UnaryCallAsync(Methods.Create, new Rpc.CreateRequest { Urn = TestPlugin.Urn });
        await started.Task;

        _signals.Raise();

        var error = await Assert.ThrowsAsync<RpcException>(() => create);
        Assert.Equal("widget-1", Service.CreateTests.InitFailed(error).Id);
        Assert.Equal(0, await exit);
    }

    [Fact]
    public async Task A_second_signal_ends_at_once_whatever_is_in_flight()
    {
        var (exit, port) = await StartAsync();
        using var channel = GrpcChannel.ForAddress($"127.0.0.1:{port}");
        var invoker = new CallInvoker(channel);
        await invoker.UnaryCallAsync(Methods.Configure, new ConfigureRequest { Args = Wire.Struct(("account", Wire.Text("a"))) });
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource<CreateResult>();
        _provider.Widget.OnCreate = (_, _) =>
        {
            started.SetResult();
            return never.Task;
        };
        var create = invoker.UnaryCallAsync(Methods.Create, new Rpc.CreateRequest { Urn = TestPlugin.Urn });
        await started.Task;

        _signals.Raise();
        _signals.Raise();

        // The grace is 3 s of a clock that nobody moves, so only the second signal can end it.
        Assert.Equal(0, await exit.WaitAsync(TimeSpan.FromSeconds(30)));
        never.SetCanceled();
        await Assert.ThrowsAnyAsync<Exception>(() => create);
    }

    [Fact]
    public async Task Logs_go_to_the_engine_of_the_command_line_until_another_attaches()
    {
        await using var first = await FakeEngine.StartAsync();
        await using var second = await FakeEngine.StartAsync();
        var (exit, port) = await StartAsync(new ManualTimeProvider(), first.Address);
        using var channel = GrpcChannel.ForAddress($"127.0.0.1:{port}");
        var invoker = new CallInvoker(channel);
        await invoker.UnaryCallAsync(Methods.Configure, new ConfigureRequest { Args = Wire.Struct(("account", Wire.Text("a"))) });
        _provider.Widget.OnCreate = (_, context) =>
        {
            context.Log.Info("made");
            return Task.FromResult(new CreateResult("widget-1", MapValue.Empty));
        };

        await invoker.UnaryCallAsync(Methods.Create, new Rpc.CreateRequest { Urn = TestPlugin.Urn });
        Assert.Equal((TestPlugin.Urn, "made"), first.Arrived.Select(line => (line.Urn, line.Message)).Single());

        await invoker.UnaryCallAsync(Methods.Attach, new PluginAttach { Address = second.Address });
        await invoker.UnaryCallAsync(Methods.Create, new Rpc.CreateRequest { Urn = TestPlugin.Urn });
        Assert.Single(second.Arrived);
        Assert.Empty(first.Arrived);

        _signals.Raise();
        await exit;
    }

    [Fact]
    public async Task The_plugin_ends_when_its_engine_is_gone()
    {
        var clock = new ManualTimeProvider();
        var (exit, _) = await StartAsync(clock, "127.0.0.1:1");

        await clock.WhenTimerIsSetAsync();
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(0, await exit.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("--version", "1.2.3\n")]
    [InlineData("--help", "pulumi-resource-acme 1.2.3")]
    public async Task People_get_an_answer_and_no_server(string word, string start)
    {
        Assert.Equal(0, await RunAsync(TimeProvider.System, word));

        _output.Writer.Complete();
        var text = Encoding.UTF8.GetString((await _output.Reader.ReadAsync()).Buffer.FirstSpan);
        Assert.StartsWith(start, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_is_told_on_stderr_with_code_2()
    {
        Assert.Equal(2, await RunAsync(TimeProvider.System, "--wat"));

        Assert.Contains("--wat", Assert.Single(_errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_of_a_bug_go_to_stderr_only_if_the_user_asked()
    {
        _provider.Widget.OnCheck = _ => throw new FormatException("hunter2");
        var (exit, port) = await StartAsync(new ManualTimeProvider(), "-v=9");
        using var channel = GrpcChannel.ForAddress($"127.0.0.1:{port}");

        await Assert.ThrowsAsync<RpcException>(
            () => new CallInvoker(channel).UnaryCallAsync(Methods.Check, new Rpc.CheckRequest { Urn = TestPlugin.Urn }));

        Assert.Contains("hunter2", Assert.Single(_errors), StringComparison.Ordinal);
        _signals.Raise();
        await exit;
    }

    private static async Task<string> VersionAsync(int port)
    {
        using var channel = GrpcChannel.ForAddress($"127.0.0.1:{port}");
        return (await new CallInvoker(channel).UnaryCallAsync(Methods.GetPluginInfo, new Empty())).Version;
    }

    private Task<(Task<int> Exit, int Port)> StartAsync() => StartAsync(new ManualTimeProvider());

    private async Task<(Task<int> Exit, int Port)> StartAsync(TimeProvider timeProvider, params string[] arguments)
    {
        var exit = RunAsync(timeProvider, arguments);
        var line = await _output.Reader.ReadAsync();
        var text = Encoding.ASCII.GetString(line.Buffer.FirstSpan);
        _output.Reader.AdvanceTo(line.Buffer.End);
        Assert.Matches(@"^[0-9]+\n\z", text);
        return (exit, int.Parse(text, CultureInfo.InvariantCulture));
    }

    private Task<int> RunAsync(TimeProvider timeProvider, params string[] arguments) => PluginHost.RunAsync(
        () =>
        {
            _providersMade++;
            return _provider;
        },
        arguments,
        new PluginEnvironment(_output.Writer.AsStream(), _errors.Add, timeProvider),
        _signals);
}
