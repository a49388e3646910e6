namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What a Pulumi program declares, once it has run: the provider's configuration and the resources, in order.</summary>
internal sealed record StackProgram
{
    public string Project { get; init; } = "desktops";

    public string Stack { get; init; } = "dev";

    public Struct Config { get; init; } = new();

    public IReadOnlyList<ResourceDeclaration> Resources { get; init; } = [];

    /// <summary>
    /// Outputs of other providers' resources, by the name that <c>${name}</c> refers to: unknown in a preview, known afterwards.
    /// </summary>
    public IReadOnlyDictionary<string, Value> Computed { get; init; } = new Dictionary<string, Value>(StringComparer.Ordinal);
}
