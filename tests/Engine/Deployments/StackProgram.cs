namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What a Pulumi program declares, once it has run: the provider's configuration and the resources, in order.</summary>
internal sealed record StackProgram
{
    public string Project { get; init; } = "desktops";

    public string Stack { get; init; } = "dev";

    public Struct Config { get; init; } = new();

    /// <summary>The functions that the program calls before it declares anything.</summary>
    public IReadOnlyList<FunctionCall> Calls { get; init; } = [];

    public IReadOnlyList<ResourceDeclaration> Resources { get; init; } = [];

    /// <summary>What the stack gives out; may refer to results and resources with <c>${name.output}</c>.</summary>
    public Struct Outputs { get; init; } = new();

    /// <summary>
    /// Outputs of other providers' resources, by the name that <c>${name}</c> refers to: unknown in a preview, known afterwards.
    /// </summary>
    public IReadOnlyDictionary<string, Value> Computed { get; init; } = new Dictionary<string, Value>(StringComparer.Ordinal);
}
