using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pulumi.Tests.Values;

/// <summary>Random values with everything in them that a property can hold.</summary>
internal static class PropertyValueGenerator
{
    private static readonly Gen<string> Texts = Gen.Elements("", "a", "a.b/c", "ünï", "\"quoted\"", "null", "{}");

    private static readonly Gen<PropertyValue> Leaves = Gen.OneOf(
        Gen.Constant(PropertyValue.Null),
        Gen.Constant(PropertyValue.Unknown),
        Gen.Elements(true, false).Select(value => (PropertyValue)value),
        ArbMap.Default.GeneratorFor<double>().Select(value => (PropertyValue)value),
        Texts.Select(text => (PropertyValue)new StringValue(text)),
        Texts.Select(text => (PropertyValue)new AssetValue(MapValue.Of(("text", text)))),
        Gen.Elements<PropertyValue?>(null, PropertyValue.Unknown, new StringValue("i-1")).Select(
            id => (PropertyValue)new ResourceReferenceValue("urn:pulumi:a", id, MapValue.Of(("name", "n")))));

    public static Arbitrary<MapValue> Maps => Gen.Sized(size => MapOf(Math.Min(size, 8))).ToArbitrary();

    private static Gen<PropertyValue> ValueOf(int size) => size == 0
        ? Leaves
        : Gen.OneOf(
            Leaves,
            ValueOf(size / 2).Select(value => value.AsSecret()),
            MapOf(size / 2).Select(map => (PropertyValue)map),
            ValueOf(size / 2).ListOf(3).Select(items => (PropertyValue)ListValue.Of(items)));

    private static Gen<MapValue> MapOf(int size) => ValueOf(size).ListOf(4).Select(values =>
        MapValue.Of(values.Select((value, index) => ($"key {index}", value))));
}
