namespace WorkSpacesProvider.Pools.Operations;

/// <summary>How it went to bring a pool back.</summary>
/// <param name="IsRunning">It runs, or is on its way to it.</param>
/// <param name="Story">That, in a sentence.</param>
internal sealed record RestoreOutcome(bool IsRunning, string Story);
