using System.Runtime.InteropServices;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>
/// SIGTERM ends the process in order. SIGINT reaches it together with the host, when a person presses Ctrl-C: the host then says what to
/// stop, so the signal means nothing here, unless a person runs the process without a host.
/// </summary>
internal sealed class EndSignals : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations;

    public EndSignals(Action end, bool onInterrupt) => _registrations =
    [
        On(PosixSignal.SIGTERM, end),
        On(PosixSignal.SIGINT, onInterrupt ? end : () => { }),
    ];

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    private static PosixSignalRegistration On(PosixSignal signal, Action action) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        action();
    });
}
