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

    private static readonly string[] ChosenByAwsIfAbsent = [PoolProperty.RunningMode, PoolProperty.ApplicationSettings];

    /// <param name="inputs">The declared pool.</param>
    /// <param name="region">Where it will be, or null if that isn't known without asking AWS's configuration files.</param>
    /// <param name="tags">The provider's word on tags.</param>
    public static MapValue OfCreate(MapValue inputs, string? region, TagPolicy tags)
    {
        var outputs = MadeByAws.Aggregate(Declared(inputs), (map, key) => map.With(key, PropertyValue.Unknown));
        foreach (var key in ChosenByAwsIfAbsent.Where(key => inputs[key].IsNull))
        {
            outputs = outputs.With(key, PropertyValue.Unknown);
        }

        return PoolOutputs.KeepSecrets(
            outputs
                .With(PoolProperty.TimeoutSettings, Timeouts(inputs, MapValue.Empty))
                .With(PoolProperty.Region, inputs[PoolProperty.Region].IsNull ? region ?? PropertyValue.Unknown : inputs[PoolProperty.Region])
                .With(PoolProperty.TagsAll, TagsAll(inputs, tags)),
            inputs);
    }

    /// <param name="inputs">The declared pool.</param>
    /// <param name="stored">The stored outputs.</param>
    /// <param name="tags">The provider's word on tags.</param>
    public static MapValue OfUpdate(MapValue inputs, MapValue stored, TagPolicy tags)
    {
        var outputs = Volatile.Aggregate(stored, (map, key) => map.With(key, PropertyValue.Unknown));
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

        if (Differs(inputs, stored, PoolProperty.Tags) || tags.Defaults.Any(tag => stored.Map(PoolProperty.TagsAll)?.Text(tag.Key) != tag.Value))
        {
            outputs = outputs.With(PoolProperty.TagsAll, PropertyValue.Unknown);
        }

        return PoolOutputs.KeepSecrets(
            outputs.With(PoolProperty.TimeoutSettings, Timeouts(inputs, stored.Map(PoolProperty.TimeoutSettings) ?? MapValue.Empty)).WithoutNulls(), inputs);
    }

    private static bool Differs(MapValue inputs, MapValue stored, string key) => StructuralDiff.Compare(stored[key], inputs[key]).Count > 0;

    private static MapValue Declared(MapValue inputs) =>
        new(inputs.Entries.RemoveRange(inputs.Keys.Where(key => key.StartsWith("__", StringComparison.Ordinal))));

    /// <summary>Members that are not declared are AWS's to choose, or stay as they were.</summary>
    private static PropertyValue Timeouts(MapValue inputs, MapValue stored)
    {
        if (inputs[PoolProperty.TimeoutSettings].WithoutSecret() is not MapValue declared)
        {
            return inputs[PoolProperty.TimeoutSettings].IsUnknown || stored.Count == 0 ? PropertyValue.Unknown : stored;
        }

        return MapValue.Of(
            new[] { PoolProperty.DisconnectTimeoutInSeconds, PoolProperty.IdleDisconnectTimeoutInSeconds, PoolProperty.MaxUserDurationInSeconds }
                .Select(key => (key, !declared[key].IsNull ? declared[key] : stored.ContainsKey(key) ? stored[key] : PropertyValue.Unknown)));
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
