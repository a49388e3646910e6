using System.Collections.Immutable;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>
/// Makes a planned state that Terraform accepts: what is configured stands as it was written; what is not is null, or, where the provider
/// computes it, what the provider expects it to be. Rules: terraform internal/plans/objchange.
/// </summary>
internal static class PlannedState
{
    /// <param name="attributes">The schema.</param>
    /// <param name="config">The configuration; absent members are null.</param>
    /// <param name="computed">What is expected of computed attributes: an object of the same shape, or unknown for all of them.</param>
    public static MapValue Merge(ImmutableArray<SchemaAttribute> attributes, MapValue config, PropertyValue computed) =>
        MapValue.Of(attributes
            .Select(attribute => (attribute.Name, Merge(attribute, config[attribute.Name], Member(computed, attribute.Name))))
            .Where(member => member.Item2 is not NullValue));

    private static PropertyValue Merge(SchemaAttribute attribute, PropertyValue config, PropertyValue computed) => (attribute.Nested, config) switch
    {
        (_, NullValue) => attribute.IsComputed ? computed : PropertyValue.Null,
        ({ Nesting: Nesting.Single } nested, MapValue members) => Merge(nested.Attributes, members, OrUnknown(computed)),
        ({ Nesting: Nesting.List } nested, ListValue list) => ListValue.Of(list.Items.Select((item, index) => Item(nested, item, Item(computed, index)))),
        ({ Nesting: Nesting.Map } nested, MapValue map) => MapValue.Of(map.Entries.Select(entry => (entry.Key, Item(nested, entry.Value, Member(computed, entry.Key))))),
        _ => config,
    };

    private static PropertyValue Item(NestedAttributes nested, PropertyValue config, PropertyValue computed) =>
        config is MapValue members ? Merge(nested.Attributes, members, OrUnknown(computed)) : config;

    /// <summary>Where there is no counterpart, nobody knows yet what the members will be.</summary>
    private static PropertyValue OrUnknown(PropertyValue computed) => computed is MapValue ? computed : PropertyValue.Unknown;

    private static PropertyValue Member(PropertyValue value, string name) => value switch
    {
        MapValue map => map[name],
        UnknownValue => PropertyValue.Unknown,
        _ => PropertyValue.Null,
    };

    private static PropertyValue Item(PropertyValue value, int index) =>
        value is ListValue list && index < list.Items.Length ? list.Items[index] : PropertyValue.Unknown;
}
