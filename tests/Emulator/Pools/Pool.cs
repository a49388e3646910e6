using System.Collections.Immutable;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>A pool at one moment; immutable. What lies ahead of it stands in <see cref="Ahead"/> and <see cref="Ramp"/>.</summary>
internal sealed record Pool
{
    /// <summary>The order of creation, which is the order of listing.</summary>
    public required long Sequence { get; init; }

    public required string PoolId { get; init; }

    public required string PoolArn { get; init; }

    public required string PoolName { get; init; }

    public string? Description { get; init; }

    public required string BundleId { get; init; }

    public required string DirectoryId { get; init; }

    public required int DesiredUserSessions { get; init; }

    public required RunningMode RunningMode { get; init; }

    public ApplicationSettings? ApplicationSettings { get; init; }

    public TimeoutSettings? TimeoutSettings { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required PoolState State { get; init; }

    /// <summary>The states it is on the way to, the nearest first; empty when it rests.</summary>
    public ImmutableList<Arrival> Ahead { get; init; } = [];

    public CapacityRamp Ramp { get; init; } = CapacityRamp.Constant(0);

    public ImmutableList<WorkspacesPoolError> Errors { get; init; } = [];

    public ImmutableList<PoolSession> Sessions { get; init; } = [];

    /// <summary>When the next person connects by himself; null while nobody can.</summary>
    public DateTimeOffset? NextArrivalOfUser { get; init; }

    /// <summary>Slots that exist: never fewer than there are sessions, for an instance in use is not reclaimed.</summary>
    public int ActualUserSessions(DateTimeOffset now, bool provisioningFails) =>
        Math.Max(provisioningFails ? 0 : Ramp.At(now), Sessions.Count);
}
