using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Faults.Time;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>Moves the clock on while an operation runs: whenever somebody waits for it, and when a call hangs.</summary>
internal sealed class Pump(ManualClock clock, EmulatorControl control)
{
    /// <summary>How often, in real time, the emulator is asked whether a fault without an answer has hit.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>In real time: an operation that takes this long, with the clock moved for it, ends never.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>On the manual clock: more than the longest time-out of an operation.</summary>
    private static readonly TimeSpan LongestOperation = TimeSpan.FromHours(3);

    /// <summary>In real time: a cancelled operation that doesn't move for this long waits for a call that hangs, or for its time to be over.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    private int _hits;
    private long? _cancelled;

    /// <exception cref="TimeoutException">The operation does not end.</exception>
    public async Task RunAsync(Task operation, Hit? hit, Func<Task> cancel, Func<Task> kill)
    {
        var began = TimeProvider.System.GetTimestamp();
        var started = clock.Elapsed;
        while (!operation.IsCompleted)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience || clock.Elapsed - started > LongestOperation)
                throw new TimeoutException($"The operation did not end in {clock.Elapsed - started} of its own time.");
            if (clock.TryEndPause() || (hit is not null && await AnswerHitAsync(hit.Value, cancel, kill)))
                continue;
            if (_cancelled is { } since && TimeProvider.System.GetElapsedTime(since) > Grace && clock.TryFireNext())
                _cancelled = TimeProvider.System.GetTimestamp();
            await Task.WhenAny(operation, clock.Paused, Task.Delay(hit is null ? Patience : Look, TimeProvider.System));
        }
    }

    private async Task<bool> AnswerHitAsync(Hit hit, Func<Task> cancel, Func<Task> kill)
    {
        var hits = (await control.CallsAsync()).Count(call => call.Fault is not null);
        if (hits <= _hits)
            return false;
        _hits = hits;
        switch (hit)
        {
            case Hit.Hang:
                return clock.TryFireNext();
            case Hit.Cancel:
                await cancel();
                _cancelled = TimeProvider.System.GetTimestamp();
                return true;
            default:
                await kill();
                return true;
        }
    }
}
