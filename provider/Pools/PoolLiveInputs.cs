using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools;

/// <summary>Writes a live pool as the inputs that would declare it.</summary>
internal static class PoolLiveInputs
{
    /// <summary>
    /// For a refresh: the stored inputs with live values in their places. What the program leaves out stays out, so that nothing
    /// that AWS chose becomes a declaration.
    /// </summary>
    public static MapValue Refresh(WorkspacesPool pool, MapValue stored, IReadOnlyDictionary<string, string> liveTags, TagPolicy tags)
    {
        var live = All(pool);
        var refreshed = stored;
        foreach (var (key, value) in stored.Entries)
        {
            if (live.ContainsKey(key))
            {
                refreshed = refreshed.With(key, Overlay(value, live[key]));
            }
        }

        return stored.Map(PoolProperty.Tags) is not null
            ? PoolOutputs.KeepSecrets(
                refreshed.With(PoolProperty.Tags, PoolOutputs.Texts(tags.Own(liveTags, stored.TextsByName(PoolProperty.Tags)))),
                MapValue.Of((PoolProperty.Tags, stored[PoolProperty.Tags])))
            : refreshed;
    }

    /// <summary>For an import: enough to make the same pool again, without what is AWS's default and what a check would refuse.</summary>
    public static MapValue Import(WorkspacesPool pool, IReadOnlyDictionary<string, string> liveTags, TagPolicy tags, string? regionToName)
    {
        var own = tags.Own(liveTags, new Dictionary<string, string>(StringComparer.Ordinal));
        var inputs = All(pool)
            .Without(PoolProperty.DesiredState)
            .With(PoolProperty.Tags, own.Count == 0 ? PropertyValue.Null : PoolOutputs.Texts(own))
            .With(PoolProperty.Region, regionToName);
        if (pool.ApplicationSettings is not { Status: ApplicationSettingsStatusEnum.Enabled })
        {
            inputs = inputs.Without(PoolProperty.ApplicationSettings);
        }

        var refused = RuleCheck.Check(PoolRules.All, inputs).Select(failure => PropertyPath.Parse(failure.Property)).ToList();
        inputs = inputs.Without(refused);
        return (inputs.Map(PoolProperty.TimeoutSettings) is { Count: 0 } ? inputs.Without(PoolProperty.TimeoutSettings) : inputs).WithoutNulls();
    }

    private static MapValue All(WorkspacesPool pool) => MapValue.Of(
        (PoolProperty.PoolName, pool.PoolName),
        (PoolProperty.Description, pool.Description),
        (PoolProperty.BundleId, pool.BundleId),
        (PoolProperty.DirectoryId, pool.DirectoryId),
        (PoolProperty.Capacity, MapValue.Of((PoolProperty.DesiredUserSessions, pool.CapacityStatus.DesiredUserSessions))),
        (PoolProperty.RunningMode, pool.RunningMode),
        (PoolProperty.TimeoutSettings, PoolOutputs.Timeouts(pool.TimeoutSettings)),
        (PoolProperty.ApplicationSettings, PoolOutputs.Settings(pool.ApplicationSettings)),
        (PoolProperty.DesiredState, PoolOutputs.SettledState(pool)));

    /// <summary>The live value in the shape of the stored one: only members that are stored, secret where the stored one is.</summary>
    private static PropertyValue Overlay(PropertyValue stored, PropertyValue live) => (stored, live) switch
    {
        (SecretValue secret, _) => Overlay(secret.Value, live).AsSecret(),
        (MapValue map, MapValue members) => new MapValue(map.Entries.SetItems(
            map.Entries.Where(entry => members.ContainsKey(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, Overlay(entry.Value, members[entry.Key]))))),
        (_, NullValue) => stored,
        _ => live,
    };
}
