namespace WorkSpacesProvider.Core.Schema;

/// <summary>Any value at all (<c>pulumi.json#/Any</c>).</summary>
public sealed record AnyType : TypeSchema
{
    public override string Article => "a value";
}
