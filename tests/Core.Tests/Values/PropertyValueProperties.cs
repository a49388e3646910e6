using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Values;

public sealed class PropertyValueProperties
{
    [Fact]
    public void Equal_values_have_equal_hash_codes() => Prop.ForAll(Any.Value.Two().ToArbitrary(), pair =>
        !pair.Item1.Equals(pair.Item2) || pair.Item1.GetHashCode() == pair.Item2.GetHashCode()).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_equals_its_copy() => Prop.ForAll(Any.Value.ToArbitrary(), value =>
        Copy(value).Equals(value) && Copy(value).GetHashCode() == value.GetHashCode()).QuickCheckThrowOnFailure();

    [Fact]
    public void Unwrapped_values_hold_no_secret_and_stay_so() => Prop.ForAll(Any.Value.ToArbitrary(), value =>
    {
        var plain = value.WithoutSecrets();
        return !plain.ContainsSecret && plain.WithoutSecrets().Equals(plain) && plain.ContainsUnknown == value.ContainsUnknown;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_in_a_secret_is_never_printed() => Prop.ForAll(Any.Value.ToArbitrary(), value =>
        !MapValue.Of(("a", value), ("b", ListValue.Of(MapValue.Of(("hidden", "hunter2"), ("v", value)).AsSecret()))).ToString()
            .Contains("hunter2", StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    private static PropertyValue Copy(PropertyValue value) => value switch
    {
        MapValue map => MapValue.Of(map.Entries.Reverse().Select(entry => (entry.Key, Copy(entry.Value)))),
        ListValue list => ListValue.Of(list.Items.Select(Copy)),
        SecretValue secret => new SecretValue(Copy(secret.Value)),
        _ => value,
    };
}
