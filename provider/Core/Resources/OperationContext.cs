namespace WorkSpacesProvider.Core.Resources;

/// <summary>What surrounds one operation.</summary>
/// <param name="Log">Where to tell progress.</param>
/// <param name="Timeout">The user's bound on the whole operation, or null for the resource's own.</param>
/// <param name="CancellationToken">
/// Cancelled when the engine cancels, goes away or shuts down. Waits end at once; a call that creates something is let finish.
/// </param>
public sealed record OperationContext(IOperationLog Log, TimeSpan? Timeout, CancellationToken CancellationToken);
