using System.Collections.Immutable;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>A list of a fixed length, each item with its own type.</summary>
internal sealed record TupleConstraint(ImmutableArray<TypeConstraint> Items) : TypeConstraint
{
    public bool Equals(TupleConstraint? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Length;
}
