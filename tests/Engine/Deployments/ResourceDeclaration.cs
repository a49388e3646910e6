namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>
/// One resource of a program. A text input <c>${name.output}</c> stands for an output of a resource declared before it.
/// </summary>
internal sealed record ResourceDeclaration(string Name, string Type, Struct Inputs)
{
    public ResourceOptions Options { get; init; } = new();
}
