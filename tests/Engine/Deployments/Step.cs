namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>One step of a deployment: what happens to which resource.</summary>
internal sealed record Step(StepOperation Operation, string Urn)
{
    public string Id { get; init; } = "";

    /// <summary>The inputs that are declared, for the display of what is made.</summary>
    public Struct Inputs { get; init; } = new();

    public IReadOnlyList<PropertyChange> Changes { get; init; } = [];

    /// <summary>Whether its outcome has outputs that the provider made in this very step.</summary>
    public bool MakesOutputs => Operation is StepOperation.Create or StepOperation.CreateReplacement or StepOperation.Update;

    public string Name => Urns.Name(Urn);

    public string Type => Urns.Type(Urn);
}
