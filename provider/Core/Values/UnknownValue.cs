namespace WorkSpacesProvider.Core.Values;

/// <summary>A value that only a later step of the deployment computes. It occurs in previews.</summary>
public sealed record UnknownValue : PropertyValue
{
    internal static readonly UnknownValue Instance = new();

    private UnknownValue()
    {
    }

    public override string ToString() => "[unknown]";
}
