namespace WorkSpacesProvider.Pools.Journal;

/// <summary>A pool is about to be made, and the engine has not heard yet how that ended.</summary>
/// <param name="Region">Where.</param>
/// <param name="PoolName">What it is to be called.</param>
/// <param name="ResourceName">The resource that it is for.</param>
/// <param name="WrittenAt">When this was written.</param>
public sealed record CreationEntry(string Region, string PoolName, string ResourceName, DateTimeOffset WrittenAt);
