namespace WorkSpacesProvider.Demo.Engines;

/// <summary>A command of an engine that has ended.</summary>
/// <param name="Succeeded">It did what it was to do.</param>
/// <param name="HasChanges">It changed something, or found something changed.</param>
/// <param name="Output">All that it said.</param>
internal sealed record EngineRun(bool Succeeded, bool HasChanges, string Output);
