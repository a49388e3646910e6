using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Values;

/// <summary>Random types, and random values of them: null and unknown at every depth, numbers of every size.</summary>
internal static class TypedValueGenerator
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("", "a", "ünï", "null", "日本", "\u0000", new string('x', 31), new string('x', 32), new string('x', 256)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Valid(text.Get)));

    private static readonly Gen<PropertyValue> Numbers = Gen.OneOf(
        ArbMap.Default.GeneratorFor<long>().Select(value => (PropertyValue)NumberText.OfInteger(value)),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(value => (PropertyValue)NumberText.OfDouble(value.Get)),
        Gen.Elements(0L, 1, -1, 31, 32, -32, -33, 127, 128, 255, 256, -128, -129, 65535, 65536, -32769, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue)
            .Select(value => (PropertyValue)NumberText.OfInteger(value)),
        Gen.Elements("0.1", "1e30", "-1e-300", "0.3333333333333333333333333333333333", "18446744073709551615", "123456789012345678901234567890").Select(Text));

    private static readonly Gen<TypeConstraint> Leaves = Gen.Elements(TypeConstraint.String, TypeConstraint.Number, TypeConstraint.Bool);

    public static Arbitrary<TypedValue> All { get; } = Gen.Sized(size => Types(Math.Min(size, 6)).SelectMany(type => Values(type).Select(value => new TypedValue(type, value)))).ToArbitrary();

    public static Arbitrary<TypeConstraint> AllTypes { get; } = Gen.Sized(size => Types(Math.Min(size, 8))).ToArbitrary();

    private static PropertyValue Text(string digits) => NumberText.TryParse(digits, out var number) ? number : throw new FormatException(digits);

    /// <summary>Half a character has no UTF-8, and no engine sends one.</summary>
    private static string Valid(string text) => new([.. text.Where(c => !char.IsSurrogate(c))]);

    private static Gen<TypeConstraint> Types(int size) => size == 0 ? Leaves : Gen.OneOf(
        Leaves,
        Gen.Constant(TypeConstraint.Dynamic),
        Types(size / 2).Select(items => (TypeConstraint)new ListConstraint(items)),
        Types(size / 2).Select(items => (TypeConstraint)new SetConstraint(items)),
        Types(size / 2).Select(values => (TypeConstraint)new MapConstraint(values)),
        Types(size / 2).ListOf(3).Select(items => (TypeConstraint)new TupleConstraint([.. items])),
        Types(size / 2).ListOf(4).Select(types => (TypeConstraint)new ObjectConstraint(
            [.. types.Select((type, index) => new ObjectMember($"member_{index}", $"member{index}", type))])));

    private static Gen<PropertyValue> Values(TypeConstraint type) => Gen.Frequency(
        (1, Gen.Constant(PropertyValue.Null)),
        (1, Gen.Constant(PropertyValue.Unknown)),
        (8, Known(type)));

    private static Gen<PropertyValue> Known(TypeConstraint type) => type switch
    {
        PrimitiveConstraint { Type: PrimitiveType.String } => Texts.Select(text => (PropertyValue)new StringValue(text)),
        PrimitiveConstraint { Type: PrimitiveType.Number } => Numbers,
        PrimitiveConstraint => Gen.Elements(true, false).Select(value => (PropertyValue)value),
        ListConstraint list => Values(list.Items).ListOf().Resize(20).Select(items => (PropertyValue)ListValue.Of(items)),
        SetConstraint set => Values(set.Items).ListOf().Resize(20).Select(items => (PropertyValue)ListValue.Of(items)),
        TupleConstraint tuple => Gen.CollectToList(tuple.Items, Values).Select(items => (PropertyValue)ListValue.Of(items)),
        MapConstraint map => Values(map.Values).ListOf().Resize(20).Select(values => (PropertyValue)MapValue.Of(values.Select((value, index) => ($"key {index}", value)))),
        ObjectConstraint @object => Gen.CollectToList(@object.Members, member => Values(member.Type)).Select(values =>
            (PropertyValue)MapValue.Of(values.Zip(@object.Members, (value, member) => (member.Name, value))).WithoutNulls()),
        _ => Gen.OneOf(Texts.Select(text => (PropertyValue)new StringValue(text)), Numbers, Gen.Constant((PropertyValue)ListValue.Of("a", true))),
    };
}
