namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Which resource a request is about.</summary>
/// <param name="Urn">Its name in the engine: <c>urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME</c>.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">The name in the program.</param>
internal readonly record struct ResourceIdentity(string Urn, string Type, string Name)
{
    /// <summary>Engines before 2024 send the URN alone; type and name are then taken from it.</summary>
    public static ResourceIdentity Of(string urn, string type, string name)
    {
        if (type.Length > 0 && name.Length > 0)
            return new ResourceIdentity(urn, type, name);

        var parts = urn.Split("::", 4);
        return parts.Length == 4
            ? new ResourceIdentity(urn, Or(type, parts[2][(parts[2].LastIndexOf('$') + 1)..]), Or(name, parts[3]))
            : new ResourceIdentity(urn, type, name);
    }

    private static string Or(string given, string found) => given.Length > 0 ? given : found;
}
