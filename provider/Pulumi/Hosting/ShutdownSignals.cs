using System.Runtime.InteropServices;

namespace WorkSpacesProvider.Pulumi.Hosting;

/// <summary>
/// SIGINT, which the engine sends at its end (on Windows Ctrl+Break, which .NET calls SIGQUIT), and SIGTERM.
/// The first signal asks for an orderly end, the second for an end at once.
/// </summary>
internal sealed class ShutdownSignals : IDisposable
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _registrations = [];

    public Task First => _first.Task;

    public Task Second => _second.Task;

    public static ShutdownSignals OfProcess()
    {
        var signals = new ShutdownSignals();
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT])
        {
            signals._registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                // Without it the runtime would end the process here, in the middle of an answer.
                context.Cancel = true;
                signals.Raise();
            }));
        }

        return signals;
    }

    public void Raise()
    {
        if (!_first.TrySetResult())
            _second.TrySetResult();
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
