using FsCheck;
using FsCheck.Fluent;

namespace WorkSpacesProvider.Core.Tests.Support;

/// <summary>Generators of values and paths.</summary>
internal static class Any
{
    /// <summary>Names with everything that is special in a path. No backslash: the engines' grammar can't tell it from the start of an escape.</summary>
    public static Gen<string> Name { get; } =
        from characters in Gen.NonEmptyListOf(Gen.Elements('a', 'b', 'Z', '0', '_', '.', '[', ']', '"', '*', '-', ' ', 'é', '/', ':'))
        select string.Concat(characters);

    private static readonly Gen<string> FewNames = Gen.Elements("a", "b", "c", "d.e", "f\"g");

    private static readonly Gen<PropertyValue> Leaves = Gen.OneOf(
        Gen.Elements("", "x", "y", "long text").Select(text => (PropertyValue)text),
        Gen.Choose(-2, 2).Select(number => (PropertyValue)number),
        Gen.Elements(true, false).Select(flag => (PropertyValue)flag),
        Gen.Constant(PropertyValue.Null));

    /// <summary>Any value: nulls and secrets at every depth, no unknown.</summary>
    public static Gen<PropertyValue> Known { get; } = Gen.Sized(size => ValueOf(Math.Min(size, 12), Leaves));

    /// <summary>Any map of such values.</summary>
    public static Gen<MapValue> Map { get; } = Gen.Sized(size => MapOf(Math.Min(size, 12), Leaves));

    /// <summary>Any value at all, unknowns included.</summary>
    public static Gen<PropertyValue> Value { get; } = Gen.Sized(size => ValueOf(Math.Min(size, 12), Gen.OneOf(Leaves, Gen.Constant(PropertyValue.Unknown))));

    public static Gen<PropertyPath> Path { get; } =
        from segments in Gen.NonEmptyListOf(Gen.OneOf(
            Name.Select(name => (Func<PropertyPath, PropertyPath>)(path => path.Append(name))),
            Gen.Choose(0, 1000).Select(index => (Func<PropertyPath, PropertyPath>)(path => path.Append(index)))))
        select segments.Aggregate(PropertyPath.Root, (path, append) => append(path));

    private static Gen<PropertyValue> ValueOf(int size, Gen<PropertyValue> leaves) => size == 0
        ? leaves
        : Gen.Frequency(
            (4, leaves),
            (2, MapOf(size / 2, leaves).Select(map => (PropertyValue)map)),
            (2, Gen.ListOf(ValueOf(size / 2, leaves)).Select(items => (PropertyValue)ListValue.Of(items.Take(4)))),
            (1, ValueOf(size / 2, leaves).Select(value => value.AsSecret())));

    private static Gen<MapValue> MapOf(int size, Gen<PropertyValue> leaves) =>
        from keys in Gen.ListOf(FewNames)
        let names = keys.Distinct(StringComparer.Ordinal).ToList()
        from values in Gen.ListOf(ValueOf(size / 2, leaves), names.Count)
        select MapValue.Of(names.Zip(values));
}
