using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Terraform.Logging;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>
/// The lines of one operation. All go to the log, for who asked for it with TF_LOG; warnings are kept as well, for what the user should
/// see in any case has to travel as a diagnostic.
/// </summary>
internal sealed class OperationLog(JsonLog log, string typeName) : IOperationLog
{
    private readonly Lock _lock = new();
    private readonly List<string> _warnings = [];

    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (_lock)
            {
                return [.. _warnings];
            }
        }
    }

    public void Status(string message) => Write(LogLevel.Debug, message);

    public void Info(string message) => Write(LogLevel.Info, message);

    public void Warning(string message)
    {
        lock (_lock)
        {
            if (!_warnings.Contains(message, StringComparer.Ordinal))
                _warnings.Add(message);
        }

        Write(LogLevel.Warn, message);
    }

    private void Write(LogLevel level, string message) => log.Write(level, message, ("tf_resource_type", typeName));
}
