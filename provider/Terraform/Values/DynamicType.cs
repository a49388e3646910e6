using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>The type of a value that is sent where any type is allowed.</summary>
internal static class DynamicType
{
    public static TypeConstraint Of(PropertyValue value) => value.WithoutSecret() switch
    {
        StringValue => TypeConstraint.String,
        NumberValue => TypeConstraint.Number,
        BoolValue => TypeConstraint.Bool,
        ListValue list => new TupleConstraint([.. list.Items.Select(Of)]),
        MapValue map => new ObjectConstraint([.. map.Entries.Select(entry => new ObjectMember(entry.Key, entry.Key, Of(entry.Value)))]),
        _ => TypeConstraint.Dynamic,
    };
}
