using System.Collections.Immutable;

namespace WorkSpacesProvider.Core.Values;

public sealed record ListValue(ImmutableArray<PropertyValue> Items) : PropertyValue
{
    public static ListValue Empty { get; } = new([]);

    public static ListValue Of(params IEnumerable<PropertyValue> items) => new([.. items]);

    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
