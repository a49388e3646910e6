namespace WorkSpacesProvider.Core.Values;

/// <summary>A file or text that travels with a program. No property of ours takes one; it is kept as it came so that it can be refused by name.</summary>
/// <param name="Members">What the engine sent: hash, and one of text, path, uri.</param>
public sealed record AssetValue(MapValue Members) : PropertyValue
{
    public override string ToString() => "[asset]";
}
