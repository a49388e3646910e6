namespace WorkSpacesProvider.Core.Schema;

public sealed record MapType(TypeSchema Values) : TypeSchema
{
    public override string Article => "a map";
}
