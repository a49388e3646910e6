namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>Keeps what an operation tells the user, with the time of each line.</summary>
internal sealed class RecordingLog(TimeProvider time) : IOperationLog
{
    private readonly long _started = time.GetTimestamp();
    private readonly List<(TimeSpan At, string Severity, string Message)> _lines = [];

    public IReadOnlyList<(TimeSpan At, string Severity, string Message)> Lines => _lines;

    public IEnumerable<string> Statuses => Of("status");

    public IEnumerable<string> Infos => Of("info");

    public IEnumerable<string> Warnings => Of("warning");

    public string Text => string.Join('\n', _lines.Select(line => line.Message));

    public void Status(string message) => Add("status", message);

    public void Info(string message) => Add("info", message);

    public void Warning(string message) => Add("warning", message);

    private void Add(string severity, string message) => _lines.Add((time.GetElapsedTime(_started), severity, message));

    private IEnumerable<string> Of(string severity) => _lines.Where(line => line.Severity == severity).Select(line => line.Message);
}
