using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>A pool to put there, or what to change of one behind everybody's back. Nothing is checked against AWS's rules.</summary>
internal sealed record PoolSeed
{
    public string? PoolId { get; init; }

    public string? PoolName { get; init; }

    public string? Description { get; init; }

    public string? BundleId { get; init; }

    public string? DirectoryId { get; init; }

    public Capacity? Capacity { get; init; }

    public RunningMode? RunningMode { get; init; }

    public ApplicationSettings? ApplicationSettings { get; init; }

    public TimeoutSettings? TimeoutSettings { get; init; }

    /// <summary>By default the time of the seed.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The pool rests in it; one that is usually passed through lasts until the state is changed again.</summary>
    public PoolState? State { get; init; }

    public IReadOnlyList<WorkspacesPoolError>? Errors { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}
