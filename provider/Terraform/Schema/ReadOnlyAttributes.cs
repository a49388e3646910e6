using System.Collections.Immutable;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>
/// Attributes that only the provider fills in. Terraform takes them in a configuration and leaves it to the provider to refuse them; if it
/// didn't, what the user wrote would stand in the state instead of what is the case.
/// </summary>
internal static class ReadOnlyAttributes
{
    /// <summary>A failure for each that is configured, at every depth.</summary>
    public static IEnumerable<CheckFailure> Check(SchemaBlock block, MapValue config) => Check(block.Attributes, config, PropertyPath.Root);

    private static IEnumerable<CheckFailure> Check(ImmutableArray<SchemaAttribute> attributes, MapValue config, PropertyPath path) =>
        attributes.SelectMany(attribute => Check(attribute, config[attribute.Name], path.Append(attribute.Name)));

    private static IEnumerable<CheckFailure> Check(SchemaAttribute attribute, PropertyValue value, PropertyPath path) => (attribute, value.WithoutSecret()) switch
    {
        (_, NullValue) => [],
        ({ Flags: AttributeFlags.Computed }, _) => [new CheckFailure(path.ToString(), $"{path} can't be set: it is what the provider tells. Remove it.")],
        ({ Nested: { } nested }, var members) => Items(nested.Nesting, members, path).SelectMany(item => Check(nested.Attributes, item.Value, item.Path)),
        _ => [],
    };

    private static IEnumerable<(MapValue Value, PropertyPath Path)> Items(Nesting nesting, PropertyValue value, PropertyPath path) => (nesting, value) switch
    {
        (Nesting.Map, MapValue map) => map.Entries.Select(entry => (entry.Value as MapValue ?? MapValue.Empty, path.Append(entry.Key))),
        (_, MapValue map) => [(map, path)],
        (_, ListValue list) => list.Items.Select((item, index) => (item as MapValue ?? MapValue.Empty, path.Append(index))),
        _ => [],
    };
}
