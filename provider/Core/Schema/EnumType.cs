using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Schema;

/// <summary>A named set of values of one primitive kind.</summary>
public sealed record EnumType(string Token, PrimitiveType Underlying, IReadOnlyList<PropertyValue> Values) : TypeSchema
{
    public override string Article => Underlying.Article;
}
