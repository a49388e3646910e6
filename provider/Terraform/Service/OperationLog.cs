using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Terraform.Logging;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>
/// The lines of one operation. All go to the log, for who asked for it with TF_LOG; those that stay are kept as well, for what the user
/// should see in any case has to travel as diagnostics.
/// </summary>
internal sealed class OperationLog(JsonLog log, string typeName) : IOperationLog
{
    private readonly Lock _lock = new();
    private readonly List<(LogLevel Level, string Message)> _lines = [];

    /// <summary>The lines that stay, in their order.</summary>
    public IReadOnlyList<string> Lines => Messages(LogLevel.Info);

    public IReadOnlyList<string> Warnings => Messages(LogLevel.Warn);

    public void Status(string message) => log.Write(LogLevel.Debug, message, ("tf_resource_type", typeName));

    public void Info(string message) => Keep(LogLevel.Info, message);

    public void Warning(string message) => Keep(LogLevel.Warn, message);

    private void Keep(LogLevel level, string message)
    {
        lock (_lock)
        {
            if (_lines.Count > 0 && _lines[^1] == (level, message))
                return;

            _lines.Add((level, message));
        }

        log.Write(level, message, ("tf_resource_type", typeName));
    }

    private List<string> Messages(LogLevel from)
    {
        lock (_lock)
        {
            return [.. _lines.Where(line => line.Level >= from).Select(line => line.Message)];
        }
    }
}
