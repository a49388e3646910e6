namespace WorkSpacesProvider.Emulator.Model;

/// <summary>One member of a structure, named as it stands on the wire.</summary>
internal sealed record Member(string Name, Shape Shape, bool Required = false)
{
    /// <summary>AWS names members in its error texts with a small first letter.</summary>
    public string ErrorName { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
}
