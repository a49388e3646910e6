using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools;

/// <summary>Writes a live pool as the resource's outputs.</summary>
internal static class PoolOutputs
{
    private static readonly Dictionary<string, string> NoTags = new(StringComparer.Ordinal);

    /// <param name="pool">The live pool.</param>
    /// <param name="inputs">The declared inputs; what only the provider knows (desiredState, stopPolicy) and the names of own tags come from them.</param>
    /// <param name="region">Where the pool is.</param>
    /// <param name="liveTags">All tags of the live pool.</param>
    /// <param name="tags">The provider's word on tags.</param>
    /// <param name="appliedSessions">
    /// The size that was last asked for, or null for the live one. An autoscaler moves the live size; compared with that, every run would
    /// find a difference.
    /// </param>
    public static MapValue Write(
        WorkspacesPool pool, MapValue inputs, string region, IReadOnlyDictionary<string, string> liveTags, TagPolicy tags, int? appliedSessions)
    {
        var capacity = pool.CapacityStatus;
        var outputs = MapValue.Of(
            (PoolProperty.PoolId, pool.PoolId),
            (PoolProperty.PoolArn, pool.PoolArn),
            (PoolProperty.PoolName, pool.PoolName),
            (PoolProperty.Description, pool.Description),
            (PoolProperty.BundleId, pool.BundleId),
            (PoolProperty.DirectoryId, pool.DirectoryId),
            (PoolProperty.Capacity, MapValue.Of((PoolProperty.DesiredUserSessions, appliedSessions ?? capacity.DesiredUserSessions))),
            (PoolProperty.RunningMode, pool.RunningMode),
            (PoolProperty.TimeoutSettings, Timeouts(pool.TimeoutSettings)),
            (PoolProperty.ApplicationSettings, Settings(pool.ApplicationSettings)),
            (PoolProperty.S3BucketName, pool.ApplicationSettings?.S3BucketName),
            (PoolProperty.Tags, OwnTags(inputs, liveTags)),
            (PoolProperty.TagsAll, Texts(tags.Visible(liveTags))),
            (PoolProperty.DefaultTagKeys, tags.Defaults.Count == 0 ? PropertyValue.Null : ListValue.Of(tags.Merge(NoTags).Keys.Select(key => (PropertyValue)key))),
            (PoolProperty.Region, region),
            (PoolProperty.DesiredState, inputs[PoolProperty.DesiredState].IsNull ? PropertyValue.Null : SettledState(pool) ?? inputs[PoolProperty.DesiredState]),
            (PoolProperty.StopPolicy, inputs[PoolProperty.StopPolicy]),
            (PoolProperty.State, pool.State),
            (PoolProperty.CreatedAt, Rfc3339.Write(pool.CreatedAt)),
            (PoolProperty.CapacityStatus, Capacity(capacity)),
            (PoolProperty.Errors, Errors(pool.Errors)));
        return KeepSecrets(outputs.WithoutNulls(), inputs);
    }

    public static MapValue Texts(IReadOnlyDictionary<string, string> texts) => MapValue.Of(texts.Select(text => (text.Key, (PropertyValue)text.Value)));

    public static MapValue Capacity(CapacityStatus capacity) => MapValue.Of(
        (PoolProperty.AvailableUserSessions, capacity.AvailableUserSessions),
        (PoolProperty.DesiredUserSessions, capacity.DesiredUserSessions),
        (PoolProperty.ActualUserSessions, capacity.ActualUserSessions),
        (PoolProperty.ActiveUserSessions, capacity.ActiveUserSessions));

    public static ListValue Errors(IEnumerable<WorkspacesPoolError> errors) => ListValue.Of(errors.Select(error => (PropertyValue)MapValue.Of(
        (PoolProperty.ErrorCode, error.ErrorCode),
        (PoolProperty.ErrorMessage, error.ErrorMessage)).WithoutNulls()));

    public static PropertyValue Timeouts(TimeoutSettings? timeouts)
    {
        var written = MapValue.Of(
            (PoolProperty.DisconnectTimeoutInSeconds, Number(timeouts?.DisconnectTimeoutInSeconds)),
            (PoolProperty.IdleDisconnectTimeoutInSeconds, Number(timeouts?.IdleDisconnectTimeoutInSeconds)),
            (PoolProperty.MaxUserDurationInSeconds, Number(timeouts?.MaxUserDurationInSeconds))).WithoutNulls();
        return written.Count == 0 ? PropertyValue.Null : written;
    }

    public static PropertyValue Settings(ApplicationSettingsResponse? settings) => settings is null
        ? PropertyValue.Null
        : MapValue.Of((PoolProperty.Status, settings.Status), (PoolProperty.SettingsGroup, settings.SettingsGroup)).WithoutNulls();

    /// <summary>Marks as secret what comes from a secret input: the property itself, and its tags in tagsAll.</summary>
    public static MapValue KeepSecrets(MapValue outputs, MapValue inputs)
    {
        var kept = outputs;
        foreach (var (key, value) in inputs.Entries.Where(entry => entry.Value.ContainsSecret && outputs.ContainsKey(entry.Key)))
        {
            kept = kept.With(key, MarkLike(kept[key], value));
        }

        if (inputs[PoolProperty.Tags].ContainsSecret && outputs.Map(PoolProperty.TagsAll) is { } all)
        {
            var own = inputs[PoolProperty.Tags];
            kept = kept.With(PoolProperty.TagsAll, own is SecretValue ? all.AsSecret() : MarkLike(all, own));
        }

        return kept;
    }

    private static PropertyValue MarkLike(PropertyValue value, PropertyValue model) => (value, model) switch
    {
        (_, SecretValue) => value.AsSecret(),
        (MapValue map, MapValue members) => new MapValue(map.Entries.SetItems(
            members.Entries.Where(member => map.ContainsKey(member.Key)).Select(member =>
                KeyValuePair.Create(member.Key, MarkLike(map[member.Key], member.Value))))),
        _ => value,
    };

    /// <summary>The state as desiredState would name it; null while the pool is on its way from one to another.</summary>
    public static string? SettledState(WorkspacesPool pool) =>
        pool.State is WorkspacesPoolState.Running or WorkspacesPoolState.Stopped ? pool.State : null;

    private static PropertyValue OwnTags(MapValue inputs, IReadOnlyDictionary<string, string> liveTags) =>
        inputs.Map(PoolProperty.Tags) is { } declared ? Texts(
            liveTags.Where(tag => declared.ContainsKey(tag.Key)).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal)) : PropertyValue.Null;

    private static PropertyValue Number(int? value) => value is null ? PropertyValue.Null : value.Value;
}
