using System.Collections.Concurrent;
using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Gathers what providers log while a deployment runs, and shows it as it comes.</summary>
internal sealed class LogCollector(IDeploymentDisplay display)
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public void Add(LogLine line)
    {
        _lines.Enqueue(line);
        display.Logged(line);
    }
}
