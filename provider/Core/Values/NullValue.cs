namespace WorkSpacesProvider.Core.Values;

/// <summary>A value that was given as null.</summary>
public sealed record NullValue : PropertyValue
{
    internal static readonly NullValue Instance = new();

    private NullValue()
    {
    }

    public override string ToString() => "null";
}
