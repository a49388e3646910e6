using System.Globalization;

namespace WorkSpacesProvider.Core.Values;

/// <summary>
/// A number. Pulumi sends doubles; Terraform may send more digits than a double holds, so the decimal text
/// that came in can be kept beside the value and then decides equality.
/// </summary>
public sealed record NumberValue(double Value, string? Literal = null) : PropertyValue
{
    /// <summary>True for a whole number that fits in 32 bits, the range of every integer of the API.</summary>
    public bool TryGetInt32(out int value)
    {
        var fits = double.IsInteger(Value) && Value is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)Value : 0;
        return fits;
    }

    public bool Equals(NumberValue? other) =>
        other is not null && Value.Equals(other.Value) && (Literal is null || other.Literal is null || Literal == other.Literal);

    public override int GetHashCode() => Value.GetHashCode();

    public override string ToString() => Literal ?? Value.ToString(CultureInfo.InvariantCulture);
}
