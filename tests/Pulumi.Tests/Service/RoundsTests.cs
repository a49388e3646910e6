using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

/// <summary>Handshake, Attach, Configure and Cancel, over and over, as a process sees it that engines attach to.</summary>
public class RoundsTests
{
    private static readonly Rpc.CreateRequest Create = new() { Urn = TestPlugin.Urn, Type = TestPlugin.Token, Name = "w", Properties = Wire.Struct() };

    [Fact]
    public async Task Cancel_ends_what_is_in_flight_with_a_clean_code()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var started = CreateUntilCancelled(plugin);
        var create = plugin.FailAsync(Methods.Create, Create);
        await started;

        await plugin.CallAsync(Methods.Cancel, new Empty());

        var error = await create;
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
        Assert.Contains("the engine cancelled it", error.Status.Detail, StringComparison.Ordinal);
        Assert.Empty(plugin.Bugs);
    }

    [Fact]
    public async Task Cancel_ends_many_operations_and_answers_while_they_run()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var running = new CountdownEvent(50);
        plugin.Provider.Widget.OnCreate = async (_, context) =>
        {
            running.Signal();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
            throw new InvalidOperationException("The delay has no other end.");
        };
        var creates = Enumerable.Range(0, 50).Select(_ => plugin.FailAsync(Methods.Create, Create)).ToList();
        await Task.Run(() => running.Wait(TimeSpan.FromSeconds(30)));

        await plugin.CallAsync(Methods.Cancel, new Empty());

        Assert.All(await Task.WhenAll(creates), error => Assert.Equal(StatusCode.Cancelled, error.StatusCode));
        running.Dispose();
    }

    [Fact]
    public async Task An_operation_after_a_cancel_finds_itself_cancelled()
    {
        await using var plugin = await TestPlugin.StartAsync();
        await plugin.CallAsync(Methods.Cancel, new Empty());
        var started = CreateUntilCancelled(plugin);

        var error = await plugin.FailAsync(Methods.Create, Create);

        await started;
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    [Theory]
    [InlineData("Handshake")]
    [InlineData("Attach")]
    [InlineData("Configure")]
    public async Task A_new_round_takes_the_cancel_back(string opening)
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnCreate = (_, context) =>
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(new CreateResult("widget-1", MapValue.Empty));
        };

        for (var round = 0; round < 3; round++)
        {
            await plugin.CallAsync(Methods.Cancel, new Empty());
            await (opening switch
            {
                "Handshake" => plugin.CallAsync(Methods.Handshake, new ProviderHandshakeRequest()) as Task,
                "Attach" => plugin.CallAsync(Methods.Attach, new PluginAttach { Address = "127.0.0.1:1" }),
                _ => plugin.ConfigureAsync(),
            });

            Assert.Equal("widget-1", (await plugin.CallAsync(Methods.Create, Create)).Id);
        }
    }

    [Fact]
    public async Task A_round_that_opens_does_not_free_what_the_last_one_cancelled_later()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var started = CreateUntilCancelled(plugin);
        var create = plugin.FailAsync(Methods.Create, Create);
        await started;

        await plugin.CallAsync(Methods.Handshake, new ProviderHandshakeRequest());
        await plugin.CallAsync(Methods.Cancel, new Empty());

        Assert.Equal(StatusCode.Cancelled, (await create).StatusCode);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_its_operation()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var ended = new TaskCompletionSource();
        var started = CreateUntilCancelled(plugin, ended);
        using var client = new CancellationTokenSource();
        var create = plugin.CallAsync(Methods.Create, Create, client.Token);
        await started;

        await client.CancelAsync();

        await Assert.ThrowsAsync<RpcException>(() => create);
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Creates wait for their token; the task says when the first has begun.</summary>
    private static Task CreateUntilCancelled(TestPlugin plugin, TaskCompletionSource? ended = null)
    {
        var started = new TaskCompletionSource();
        plugin.Provider.Widget.OnCreate = async (_, context) =>
        {
            started.TrySetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
                throw new InvalidOperationException("The delay has no other end.");
            }
            finally
            {
                ended?.TrySetResult();
            }
        };
        return started.Task;
    }
}
