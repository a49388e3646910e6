namespace WorkSpacesProvider.Core.Values;

/// <summary>A folder or bundle of assets that travels with a program. See <see cref="AssetValue"/>.</summary>
/// <param name="Members">What the engine sent: hash, and one of assets, path, uri.</param>
public sealed record ArchiveValue(MapValue Members) : PropertyValue
{
    public override string ToString() => "[archive]";
}
