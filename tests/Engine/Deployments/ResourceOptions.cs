namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>The resource options of a program that reach the engine's decisions.</summary>
internal sealed record ResourceOptions
{
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>The user's word on it; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Takes over the resource with this id, instead of creating one.</summary>
    public string? ImportId { get; init; }

    /// <summary>Reads the resource with this id, as <c>Type.Get</c> does; it is never changed.</summary>
    public string? GetId { get; init; }

    public bool RetainOnDelete { get; init; }

    public CustomTimeouts CustomTimeouts { get; init; } = new();
}
