namespace WorkSpacesProvider.Core.Schema;

/// <summary>A named object type of the package.</summary>
public sealed record ObjectType(string Token, ObjectSchema Schema) : TypeSchema
{
    public override string Article => "an object";
}
