namespace WorkSpacesProvider.Core.Values;

/// <summary>A reference to another resource.</summary>
/// <param name="Urn">The resource's name in the engine.</param>
/// <param name="Id">Its id: a string; unknown in a preview; null (absent) for a component, which has none.</param>
/// <param name="Members">The other members that came with it (name, type, packageVersion), to be sent back unchanged.</param>
public sealed record ResourceReferenceValue(string Urn, PropertyValue? Id, MapValue Members) : PropertyValue
{
    public override string ToString() => $"[resource {Urn}]";
}
