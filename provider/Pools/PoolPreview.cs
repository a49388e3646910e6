using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools;

/// <summary>
/// What a preview may claim of the outputs: what is declared, what can't change, and unknown for everything that only the real call tells.
/// </summary>
internal static class PoolPreview
{
    private static readonly string[] Volatile = [PoolProperty.State, PoolProperty.CapacityStatus, PoolProperty.Errors];

    private static readonly string[] MadeByAws =
        [.. Volatile, PoolProperty.PoolId, PoolProperty.PoolArn, PoolProperty.CreatedAt, PoolProperty.S3BucketName];

    private static readonly string[] TimeoutMembers =
        [PoolProperty.DisconnectTimeoutInSeconds, PoolProperty.IdleDisconnectTimeoutInSeconds, PoolProperty.MaxUserDurationInSeconds];

    private static readonly string[] SettingsMembers = [PoolProperty.Status, PoolProperty.SettingsGroup];

    /// <param name="inputs">The declared pool.</param>
    /// <param name="region">Where it will be, or null if that isn't known without asking AWS's configuration files.</param>
    /// <param name="tags">The provider's word on tags.</param>
    public static MapValue OfCreate(MapValue inputs, string? region, TagPolicy tags)
    {
        var outputs = MadeByAws.Aggregate(Declared(inputs), (map, key) => map.With(key, PropertyValue.Unknown));
        if (inputs[PoolProperty.RunningMode].IsNull)
        {
            outputs = outputs.With(PoolProperty.RunningMode, PropertyValue.Unknown);
        }

        return PoolOutputs.KeepSecrets(
            outputs
                .With(PoolProperty.TimeoutSettings, Partly(inputs, MapValue.Empty, PoolProperty.TimeoutSettings, TimeoutMembers))
                .With(PoolProperty.ApplicationSettings, Partly(inputs, MapValue.Empty, PoolProperty.ApplicationSettings, SettingsMembers))
                .With(PoolProperty.Region, inputs[PoolProperty.Region].IsNull ? region ?? PropertyValue.Unknown : inputs[PoolProperty.Region])
                .With(PoolProperty.TagsAll, TagsAll(inputs, tags)),
            inputs);
    }

    /// <param name="inputs">The declared pool.</param>
    /// <param name="stored">The stored outputs.</param>
    /// <param name="tags">The provider's word on tags.</param>
    public static MapValue OfUpdate(MapValue inputs, MapValue stored, TagPolicy tags)
    {
        var outputs = Volatile.Aggregate(stored.Without(PoolProperty.ResumeState).Without(PoolProperty.DefaultTagKeys), (map, key) => map.With(key, PropertyValue.Unknown));
        foreach (var (key, value) in Declared(inputs).Entries)
        {
            outputs = outputs.With(key, value);
        }

        foreach (var key in new[] { PoolProperty.Tags, PoolProperty.DesiredState, PoolProperty.StopPolicy }.Where(key => inputs[key].IsNull))
        {
            outputs = outputs.Without(key);
        }

        if (!inputs[PoolProperty.ApplicationSettings].IsNull && Differs(inputs, stored, PoolProperty.ApplicationSettings))
        {
            outputs = outputs.With(PoolProperty.S3BucketName, PropertyValue.Unknown);
        }

        if (Differs(inputs, stored, PoolProperty.Tags)
            || tags.Defaults.Any(tag => stored.Map(PoolProperty.TagsAll)?.Text(tag.Key) != tag.Value)
            || stored.Texts(PoolProperty.DefaultTagKeys).Any(key => !tags.Defaults.ContainsKey(key)))
        {
            outputs = outputs.With(PoolProperty.TagsAll, PropertyValue.Unknown);
        }

        return PoolOutputs.KeepSecrets(
            outputs
                .With(PoolProperty.TimeoutSettings, Partly(inputs, stored, PoolProperty.TimeoutSettings, TimeoutMembers))
                .With(PoolProperty.ApplicationSettings, Partly(inputs, stored, PoolProperty.ApplicationSettings, SettingsMembers))
                .WithoutNulls(),
            inputs);
    }

    private static bool Differs(MapValue inputs, MapValue stored, string key) => StructuralDiff.Compare(stored[key], inputs[key]).Count > 0;

    private static MapValue Declared(MapValue inputs) =>
        new(inputs.Entries.RemoveRange(inputs.Keys.Where(key => key.StartsWith("__", StringComparison.Ordinal))));

    /// <summary>An object of which the program may declare a part. Members that are not declared are AWS's to choose, or stay as they were.</summary>
    private static PropertyValue Partly(MapValue inputs, MapValue stored, string property, IReadOnlyList<string> members)
    {
        var before = stored.Map(property) ?? MapValue.Empty;
        if (inputs[property].WithoutSecret() is not MapValue declared)
        {
            return inputs[property].IsUnknown || before.Count == 0 ? PropertyValue.Unknown : before;
        }

        return MapValue.Of(members.Select(key => (key, !declared[key].IsNull ? declared[key] : before.ContainsKey(key) ? before[key] : PropertyValue.Unknown)));
    }

    private static PropertyValue TagsAll(MapValue inputs, TagPolicy tags)
    {
        if (inputs[PoolProperty.Tags].IsUnknown)
        {
            return PropertyValue.Unknown;
        }

        var own = inputs.Map(PoolProperty.Tags) ?? MapValue.Empty;
        return MapValue.Of(PoolOutputs.Texts(tags.Merge(tags.Defaults)).Entries.SetItems(own.Entries.Where(tag => tags.IsOurs(tag.Key)))
            .Select(entry => (entry.Key, entry.Value)));
    }
}
