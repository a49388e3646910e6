using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.State;

/// <summary>What one account has in one region. Guarded by the state's lock.</summary>
internal sealed class RegionState(string accountId, string region)
{
    private readonly SortedDictionary<long, Pool> _pools = [];
    private readonly Dictionary<string, TagHistory> _tags = new(StringComparer.Ordinal);

    public string AccountId { get; } = accountId;

    public string Region { get; } = region;

    public string Partition => Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";

    /// <summary>The bucket AWS makes for the application settings of an account and region.</summary>
    public string ApplicationSettingsBucket => $"wspool-appsettings-{Region}-{AccountId}";

    public Catalog Images { get; } = new("ImageId");

    public Catalog Bundles { get; } = new("BundleId");

    public Catalog Directories { get; } = new("DirectoryId");

    public IReadOnlyCollection<Pool> Pools => _pools.Values;

    public Pool? FindPool(string poolId) => _pools.Values.FirstOrDefault(pool => string.Equals(pool.PoolId, poolId, StringComparison.Ordinal));

    public string PoolArn(string poolId) => $"arn:{Partition}:workspaces:{Region}:{AccountId}:workspacespool/{poolId}";

    public void Put(Pool pool) => _pools[pool.Sequence] = pool;

    public void Remove(Pool pool)
    {
        _pools.Remove(pool.Sequence);
        _tags.Remove(pool.PoolId);
    }

    public TagHistory TagsOf(string resourceId)
    {
        if (!_tags.TryGetValue(resourceId, out var history)) _tags.Add(resourceId, history = new TagHistory());
        return history;
    }

    /// <summary>Pools, images, bundles and directories carry tags.</summary>
    public bool HasTaggable(string resourceId) =>
        FindPool(resourceId) is not null
        || Images.Find(resourceId) is not null
        || Bundles.Find(resourceId) is not null
        || Directories.Find(resourceId) is not null;

    /// <summary>Brings every pool to where it stands now.</summary>
    public void Settle(DateTimeOffset now, IReadOnlyList<ProvisioningFailure> failures, SwitchSettings switches, IdGenerator ids)
    {
        foreach (var pool in _pools.Values.ToList())
        {
            var startIsHeld = failures.Any(failure => failure.HoldsStarting && failure.Applies(pool));
            if (PoolStateMachine.Settle(pool, now, startIsHeld) is { } settled)
                Put(SessionTraffic.Settle(settled, now, failures.Any(failure => failure.Applies(settled)), switches, ids));
            else
                Remove(pool);
        }
    }
}
