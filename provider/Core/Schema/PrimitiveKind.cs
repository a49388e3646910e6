namespace WorkSpacesProvider.Core.Schema;

public enum PrimitiveKind
{
    Boolean,
    Integer,
    Number,
    String,
}
