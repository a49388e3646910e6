namespace WorkSpacesProvider.Core.Schema;

public sealed record ListType(TypeSchema Items) : TypeSchema
{
    public override string Article => "a list";
}
