namespace WorkSpacesProvider.Pools.Journal;

/// <summary>An update is about to stop a pool and is to bring it back afterwards.</summary>
/// <param name="Region">Where the pool is.</param>
/// <param name="PoolId">Its id.</param>
/// <param name="PoolCreatedAt">When it was made, so that no other pool of that id is taken for it.</param>
/// <param name="FoundState">The state to bring it back to: RUNNING.</param>
/// <param name="WrittenAt">When this was written.</param>
public sealed record StopEntry(string Region, string PoolId, DateTimeOffset PoolCreatedAt, string FoundState, DateTimeOffset WrittenAt);
