using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>
/// Breaks every silence of an operation with a live line: a call may wait long for its turn at the request rate, or for AWS's answer,
/// with nothing to tell. Pulumi's users take a provider that says nothing for one that hangs.
/// </summary>
internal sealed class Heartbeat : IOperationLog, IDisposable
{
    /// <summary>Something is to be heard at least every 30 seconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(25);

    private readonly Lock _gate = new();
    private readonly IOperationLog _log;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private string _last;
    private long _lastAt;
    private bool _isOver;

    /// <param name="log">Where the lines go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="opening">What the first line is about, if nothing was said by then.</param>
    public Heartbeat(IOperationLog log, TimeProvider time, string opening)
    {
        (_log, _time, _last, _lastAt) = (log, time, opening, time.GetTimestamp());
        _timer = time.CreateTimer(heartbeat => ((Heartbeat)heartbeat!).Beat(), this, Silence, Timeout.InfiniteTimeSpan);
    }

    public void Status(string message)
    {
        Heard(message);
        _log.Status(message);
    }

    public void Info(string message)
    {
        Heard(message);
        _log.Info(message);
    }

    public void Warning(string message)
    {
        Heard(message);
        _log.Warning(message);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            _timer.Dispose();
        }
    }

    private void Heard(string message)
    {
        lock (_gate)
        {
            (_last, _lastAt) = (message, _time.GetTimestamp());
            _timer.Change(Silence, Timeout.InfiniteTimeSpan);
        }
    }

    private void Beat()
    {
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            _log.Status($"{_last.TrimEnd('.')}; no news for {PoolWaiter.Clock(_time.GetElapsedTime(_lastAt))}");
            _timer.Change(Silence, Timeout.InfiniteTimeSpan);
        }
    }
}
