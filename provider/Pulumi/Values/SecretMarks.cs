using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pulumi.Values;

/// <summary>Keeps secrets secret on their way back: the provider declared that it takes them, so the engine no longer does it.</summary>
internal static class SecretMarks
{
    /// <summary>Marks what <paramref name="source"/> holds as a secret under the same name, as deep as both have the same shape.</summary>
    public static MapValue CopyFrom(MapValue source, MapValue target) =>
        source.ContainsSecret ? new MapValue(target.Entries.SetItems(target.Entries.Select(entry =>
            KeyValuePair.Create(entry.Key, Copy(source[entry.Key], entry.Value))))) : target;

    /// <summary>Marks what the schema declares secret, at any depth.</summary>
    public static MapValue CopyFrom(ObjectSchema? schema, MapValue target)
    {
        foreach (var property in schema?.Properties.Values.Where(property => target.ContainsKey(property.Name)) ?? [])
        {
            var value = target[property.Name];
            target = target.With(property.Name, property.IsSecret ? value.AsSecret() : Mark(property.Type, value));
        }

        return target;
    }

    private static PropertyValue Mark(TypeSchema type, PropertyValue target) => (type, target) switch
    {
        (ObjectType named, MapValue map) => CopyFrom(named.Schema, map),
        (MapType of, MapValue map) => MapValue.Of(map.Entries.Select(entry => (entry.Key, Mark(of.Values, entry.Value)))),
        (ListType of, ListValue list) => ListValue.Of(list.Items.Select(item => Mark(of.Items, item))),
        _ => target,
    };

    private static PropertyValue Copy(PropertyValue source, PropertyValue target) => (source, target) switch
    {
        (SecretValue, _) => target.AsSecret(),
        (_, SecretValue) => target,
        (MapValue from, MapValue to) => CopyFrom(from, to),
        (ListValue from, ListValue to) when from.Items.Length == to.Items.Length => ListValue.Of(from.Items.Zip(to.Items, Copy)),
        _ => source.ContainsSecret ? target.AsSecret() : target,
    };
}
