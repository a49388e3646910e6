using System.Globalization;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>
/// Numbers without loss. Terraform's have 512 bits, and it compares what comes back with what it sent: 0.1 as a double is another number
/// than 0.1. So a number that a double can't hold keeps its decimal text.
/// </summary>
internal static class NumberText
{
    /// <summary>Whole doubles up to here stand for themselves alone.</summary>
    private const double LargestExactInteger = 9_007_199_254_740_992;

    /// <summary>More digits than any double needs for its exact value.</summary>
    private const string AllDigits = "F1074";

    /// <summary>Long enough for every number of 512 bits; more is no number but an attack.</summary>
    private const int LongestText = 4096;

    public static NumberValue OfInteger(long value) =>
        value is >= -(long)LargestExactInteger and <= (long)LargestExactInteger
            ? new NumberValue(value)
            : new NumberValue(value, value.ToString(CultureInfo.InvariantCulture));

    public static NumberValue OfUnsigned(ulong value) =>
        value <= (ulong)LargestExactInteger ? new NumberValue(value) : new NumberValue(value, value.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="FormatException">It is not a number.</exception>
    public static NumberValue OfDouble(double value)
    {
        if (double.IsNaN(value))
            throw new FormatException("A number is NaN, which Terraform does not have.");
        if (!double.IsFinite(value) || (double.IsInteger(value) && Math.Abs(value) <= LargestExactInteger))
            return new NumberValue(value);

        var digits = value.ToString(AllDigits, CultureInfo.InvariantCulture);
        return new NumberValue(value, digits.TrimEnd('0').TrimEnd('.'));
    }

    /// <summary>Reads a decimal number: digits, fraction, exponent.</summary>
    public static bool TryParse(string text, out NumberValue number)
    {
        const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        number = new NumberValue(0);
        if (text is "Inf" or "+Inf" or "-Inf")
        {
            number = new NumberValue(text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity);
            return true;
        }

        if (text.Length is 0 or > LongestText || !double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var value))
            return false;

        number = IsPlainInteger(text) && Math.Abs(value) <= LargestExactInteger ? new NumberValue(value) : new NumberValue(value, text);
        return true;
    }

    private static bool IsPlainInteger(string text) => text.AsSpan(text[0] == '-' ? 1 : 0).IndexOfAnyExceptInRange('0', '9') < 0;
}
