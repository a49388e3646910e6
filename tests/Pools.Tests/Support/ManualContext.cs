namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>
/// Runs asynchronous code on the calling thread, and moves the clock on only when nothing is left to do. So a test of an hour's wait
/// takes no time and always goes the same way.
/// </summary>
internal sealed class ManualContext(ManualTimeProvider time) : SynchronizationContext
{
    /// <summary>Nothing here takes so many: an operation that goes in circles must fail its test rather than hang it.</summary>
    private const int MostCallbacks = 1_000_000;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();

    public static T Run<T>(ManualTimeProvider time, Func<Task<T>> operation)
    {
        var context = new ManualContext(time);
        var outer = Current;
        SetSynchronizationContext(context);
        try
        {
            var task = operation();
            context.PumpUntil(task);
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public static void Run(ManualTimeProvider time, Func<Task> operation) => Run(time, async () =>
    {
        await operation();
        return true;
    });

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    private void PumpUntil(Task task)
    {
        for (var callbacks = 0; !task.IsCompleted; callbacks++)
        {
            if (callbacks == MostCallbacks)
            {
                throw new InvalidOperationException("The operation goes in circles.");
            }

            if (_posted.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
            else if (!time.TryAdvanceToNextTimer())
            {
                throw new InvalidOperationException("The operation waits for something that neither it nor the clock can bring.");
            }
        }
    }
}
