using System.Threading.Channels;

namespace WorkSpacesProvider.Pulumi.Engine;

/// <summary>
/// Sends lines to the engine, in order, by one sender behind a bounded queue. Nobody waits for it and nothing fails by it:
/// without an engine, or with a dead one, lines are dropped.
/// </summary>
internal sealed class EngineLog(TimeProvider timeProvider) : IAsyncDisposable
{
    private const int QueueLength = 1024;

    // Long enough for a machine that is overloaded, where a second was seen to lose a preview's lines.
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan FlushTimeout = TimeSpan.FromSeconds(3);

    // A dead engine costs a time-out now and then, not one a line; one that was only busy loses few lines.
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Channel<Entry> _queue = Channel.CreateBounded<Entry>(new BoundedChannelOptions(QueueLength) { SingleReader = true });
    private EngineConnection? _engine;
    private DateTimeOffset _pausedUntil;
    private Task? _sender;

    /// <summary>Sends to this engine from now on. An address that can't be one is as good as none.</summary>
    public void Connect(string address)
    {
        lock (_lock)
        {
            _pausedUntil = default;
            if (_engine?.Address == address)
                return;

            _engine?.Dispose();
            _engine = HostPort.IsValid(address) ? new EngineConnection(address, timeProvider) : null;
        }
    }

    public void Write(Rpc.LogRequest line) => Enqueue(line, sent: null);

    /// <summary>Completes when the lines written before are sent or dropped, at the latest after 3 seconds.</summary>
    public async Task FlushAsync()
    {
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Enqueue(line: null, sent))
            await sent.Task.WaitAsync(FlushTimeout, timeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        if (_sender is { } sender)
            await sender.WaitAsync(FlushTimeout, timeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _engine?.Dispose();
    }

    private bool Enqueue(Rpc.LogRequest? line, TaskCompletionSource? sent)
    {
        lock (_lock)
        {
            if (_engine is null || !_queue.Writer.TryWrite(new Entry(_engine, line, sent)))
                return false;

            _sender ??= Task.Run(SendAllAsync);
            return true;
        }
    }

    private async Task SendAllAsync()
    {
        await foreach (var entry in _queue.Reader.ReadAllAsync())
        {
            if (entry.Line is { } line && IsCurrent(entry.Engine))
                await SendAsync(entry.Engine, line);
            entry.Sent?.SetResult();
        }
    }

    /// <summary>False for an engine that has failed a moment ago, and for one that another has taken over from.</summary>
    private bool IsCurrent(EngineConnection engine)
    {
        lock (_lock)
        {
            return engine == _engine && timeProvider.GetUtcNow() >= _pausedUntil;
        }
    }

    private async Task SendAsync(EngineConnection engine, Rpc.LogRequest line)
    {
        try
        {
            await engine.CallAsync(EngineMethods.Log, line, SendTimeout);
        }
        catch (Exception)
        {
            // Whatever it was: a user who can't be told never fails an operation.
            lock (_lock)
            {
                if (engine == _engine)
                    _pausedUntil = timeProvider.GetUtcNow() + PauseAfterFailure;
            }
        }
    }

    /// <summary>A line, or a mark that tells when everything before it is through.</summary>
    private sealed record Entry(EngineConnection Engine, Rpc.LogRequest? Line, TaskCompletionSource? Sent);
}
