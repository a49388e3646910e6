using System.Collections.Immutable;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>Terraform acts on what differs between prior and planned state, and on nothing else. So every change has to differ.</summary>
internal static class VisibleChanges
{
    /// <summary>
    /// The planned state with unknown for what changes without the configuration saying so: such an attribute is computed, or the values
    /// would differ already.
    /// </summary>
    public static MapValue Show(
        ImmutableArray<SchemaAttribute> attributes, MapValue prior, MapValue config, MapValue planned, IReadOnlyList<PropertyChange> changes) =>
        changes
            .Where(change => change.Path.TopLevelKey is { } key && planned[key].Equals(prior[key]))
            .Aggregate(planned, (state, change) => Mark(attributes, config, state, change.Path.Segments));

    private static MapValue Mark(ImmutableArray<SchemaAttribute> attributes, MapValue config, MapValue planned, ImmutableArray<PathSegment> path) =>
        !path.IsEmpty && path[0].Key is { } name && attributes.FirstOrDefault(attribute => attribute.Name == name) is { } attribute
            ? planned.With(name, Mark(attribute, config[name], planned[name], path[1..]))
            : planned;

    private static PropertyValue Mark(SchemaAttribute attribute, PropertyValue config, PropertyValue planned, ImmutableArray<PathSegment> rest)
    {
        if (config is NullValue)
            return attribute.IsComputed ? PropertyValue.Unknown : planned;

        return (attribute.Nested, config, planned, rest) switch
        {
            ({ Nesting: Nesting.Single } nested, MapValue given, MapValue made, _) => Mark(nested.Attributes, given, made, rest),
            ({ Nesting: Nesting.Map } nested, MapValue given, MapValue made, [{ Key: { } key }, ..]) when given[key] is MapValue item && made[key] is MapValue value =>
                made.With(key, Mark(nested.Attributes, item, value, rest[1..])),
            ({ Nesting: Nesting.List } nested, ListValue given, ListValue made, [{ Index: { } index }, ..])
                when index < given.Items.Length && index < made.Items.Length && given.Items[index] is MapValue item && made.Items[index] is MapValue value =>
                new ListValue(made.Items.SetItem(index, Mark(nested.Attributes, item, value, rest[1..]))),
            _ => planned,
        };
    }
}
