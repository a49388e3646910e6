using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Values;

public sealed class ValueRoundTripTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void What_is_written_reads_back_as_the_same_value() =>
        Prop.ForAll(TypedValueGenerator.All, typed => ValueDecoder.Decode(typed.Type, ValueEncoder.Encode(typed.Type, typed.Value)).Equals(typed.Value)).Check(Many);

    [Fact]
    public void What_was_read_is_written_as_the_same_bytes() => Prop.ForAll(TypedValueGenerator.All, typed =>
    {
        var bytes = ValueEncoder.Encode(typed.Type, typed.Value);
        return ValueEncoder.Encode(typed.Type, ValueDecoder.Decode(typed.Type, bytes)).AsSpan().SequenceEqual(bytes);
    }).Check(Many);

    [Fact]
    public void A_type_reads_back_as_the_same_type() => Prop.ForAll(TypedValueGenerator.AllTypes, type =>
        TypeJson.Write(TypeJson.Parse(TypeJson.Write(type))).AsSpan().SequenceEqual(TypeJson.Write(type))).Check(Many);

    [Fact]
    public void Bytes_that_are_no_value_are_refused_and_break_nothing() =>
        Prop.ForAll(TypedValueGenerator.AllTypes, ArbMap.Default.ArbFor<byte[]>(), IsReadOrRefused).Check(Many);

    [Fact]
    public void A_value_with_a_changed_byte_is_read_or_refused_and_breaks_nothing() =>
        Prop.ForAll(TypedValueGenerator.All, ArbMap.Default.ArbFor<NonNegativeInt>(), ArbMap.Default.ArbFor<byte>(), (typed, position, value) =>
        {
            var bytes = ValueEncoder.Encode(typed.Type, typed.Value);
            bytes[position.Get % bytes.Length] = value;
            return IsReadOrRefused(typed.Type, bytes);
        }).Check(Many);

    [Fact]
    public void A_value_that_is_cut_off_is_refused() =>
        Prop.ForAll(TypedValueGenerator.All, ArbMap.Default.ArbFor<NonNegativeInt>(), (typed, length) =>
        {
            var bytes = ValueEncoder.Encode(typed.Type, typed.Value);
            Assert.Throws<ProviderException>(() => ValueDecoder.Decode(typed.Type, bytes.AsSpan(0, length.Get % bytes.Length)));
        }).Check(Many);

    [Fact]
    public void A_double_is_written_as_the_decimal_number_that_it_is_exactly() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), value => ExactRatio(value.Get) == Ratio(NumberText.OfDouble(value.Get).ToString())).Check(Many);

    [Fact]
    public void Text_that_is_no_JSON_is_refused_and_breaks_nothing() =>
        Prop.ForAll(TypedValueGenerator.AllTypes, ArbMap.Default.ArbFor<NonNull<string>>(), (type, text) =>
        {
            try
            {
                JsonValueDecoder.Decode(type, Encoding.UTF8.GetBytes(text.Get));
            }
            catch (ProviderException)
            {
            }

            return true;
        }).Check(Many);

    private static bool IsReadOrRefused(TypeConstraint type, byte[] bytes)
    {
        try
        {
            ValueDecoder.Decode(type, bytes);
        }
        catch (ProviderException refusal)
        {
            return refusal.Kind == ErrorKind.InvalidArgument;
        }

        return true;
    }

    /// <summary>A double is its 53 digits times a power of two.</summary>
    private static (BigInteger Numerator, BigInteger Denominator) ExactRatio(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger digits = exponent == 0 ? fraction : fraction | (1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        digits = value < 0 ? -digits : digits;
        return Reduce(power >= 0 ? digits << power : digits, power >= 0 ? 1 : BigInteger.One << -power);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Ratio(string digits)
    {
        var parts = digits.Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var places = (point < 0 ? 0 : parts[0].Length - point - 1) - (parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0);
        var number = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
        return Reduce(places < 0 ? number * BigInteger.Pow(10, -places) : number, places > 0 ? BigInteger.Pow(10, places) : 1);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Reduce(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsZero ? (0, 1) : (numerator / divisor, denominator / divisor);
    }
}
