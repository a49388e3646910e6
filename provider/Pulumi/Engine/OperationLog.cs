using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Pulumi.Engine;

/// <summary>The lines of one operation, tied to its resource. The same line is never sent twice in a row.</summary>
/// <param name="log">Where the lines go.</param>
/// <param name="urn">The resource, or empty.</param>
internal sealed class OperationLog(EngineLog log, string urn) : IOperationLog
{
    private readonly Lock _lock = new();
    private LogRequest? _last;

    public void Status(string message) => Write(LogSeverity.Info, message, ephemeral: true);

    public void Info(string message) => Write(LogSeverity.Info, message, ephemeral: false);

    public void Warning(string message) => Write(LogSeverity.Warning, message, ephemeral: false);

    /// <summary>Lets the last line be seen before the operation's answer ends its display.</summary>
    public Task FlushAsync() => _last is null ? Task.CompletedTask : log.FlushAsync();

    private void Write(LogSeverity severity, string message, bool ephemeral)
    {
        var line = new LogRequest { Severity = severity, Message = message, Urn = urn, Ephemeral = ephemeral };
        lock (_lock)
        {
            if (line.Equals(_last))
                return;

            _last = line;
            log.Write(line);
        }
    }
}
