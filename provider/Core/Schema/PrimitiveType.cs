namespace WorkSpacesProvider.Core.Schema;

public sealed record PrimitiveType(PrimitiveKind Kind) : TypeSchema
{
    public override string Article => Kind switch
    {
        PrimitiveKind.Boolean => "a boolean",
        PrimitiveKind.Integer => "an integer",
        PrimitiveKind.Number => "a number",
        _ => "a string",
    };
}
