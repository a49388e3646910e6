using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Tests.Fakes;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Planning;

/// <summary>Random configurations that the schema of the widget allows.</summary>
internal static class ConfigGenerator
{
    private static readonly SchemaBlock Block = new ProviderCatalog(new FakeProvider().Schema).Resources[TestTerraform.TypeName].Block;

    /// <summary>Everything in it is known.</summary>
    public static Gen<MapValue> Known => Attributes(Block.Attributes, unknowns: 0);

    /// <summary>Some of it is known only after another resource has been applied.</summary>
    public static Gen<MapValue> Partly => Attributes(Block.Attributes, unknowns: 2);

    /// <summary>The same configuration when all is known.</summary>
    public static PropertyValue Resolve(TypeConstraint type, PropertyValue value) => (type, value) switch
    {
        (ObjectConstraint, UnknownValue) => MapValue.Empty,
        (ListConstraint, UnknownValue) => ListValue.Empty,
        (MapConstraint, UnknownValue) => MapValue.Of(("key", "FAST")),
        (PrimitiveConstraint { Type: PrimitiveType.Number }, UnknownValue) => 42,
        (PrimitiveConstraint, UnknownValue) => "FAST",
        (ObjectConstraint @object, MapValue map) => MapValue.Of(@object.Members.Select(member => (member.Name, Resolve(member.Type, map[member.Name])))).WithoutNulls(),
        (MapConstraint of, MapValue map) => MapValue.Of(map.Entries.Select(entry => (entry.Key, Resolve(of.Values, entry.Value)))),
        (ListConstraint of, ListValue list) => ListValue.Of(list.Items.Select(item => Resolve(of.Items, item))),
        _ => value,
    };

    private static Gen<MapValue> Attributes(IEnumerable<SchemaAttribute> attributes, int unknowns)
    {
        var given = attributes.Where(attribute => attribute.Flags != AttributeFlags.Computed).ToList();
        return Gen.CollectToList(given, attribute => Attribute(attribute, unknowns)).Select(values =>
            MapValue.Of(given.Zip(values, (attribute, value) => (attribute.Name, value))).WithoutNulls());
    }

    private static Gen<PropertyValue> Attribute(SchemaAttribute attribute, int unknowns) => Gen.Frequency(
        (attribute.Flags.HasFlag(AttributeFlags.Required) ? 0 : 4, Gen.Constant(PropertyValue.Null)),
        (attribute.Nested is null ? unknowns : 0, Gen.Constant(PropertyValue.Unknown)),
        (8, Value(attribute, unknowns)));

    private static Gen<PropertyValue> Value(SchemaAttribute attribute, int unknowns) => (attribute.Nested, attribute.Type) switch
    {
        ({ Nesting: Nesting.List } nested, _) => Attributes(nested.Attributes, unknowns).ListOf().Resize(3).Select(items => (PropertyValue)ListValue.Of(items)),
        ({ } nested, _) => Attributes(nested.Attributes, unknowns).Select(map => (PropertyValue)map),
        (_, MapConstraint) => Gen.Elements("a", "b", "").ListOf().Resize(2).Select(values =>
            (PropertyValue)MapValue.Of(values.Select((value, index) => ($"key {index}", (PropertyValue)value)))),
        (_, PrimitiveConstraint { Type: PrimitiveType.Number }) => Gen.Choose(0, 3).Select(number => (PropertyValue)number),
        _ when attribute.Name == "runningMode" => Gen.Elements("FAST", "SLOW").Select(mode => (PropertyValue)mode),
        _ => Gen.Elements("a", "b", "").Select(text => (PropertyValue)text),
    };
}
