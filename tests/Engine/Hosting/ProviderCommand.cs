namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>What to start: the executable, the words before the engine's address, variables to add, and the project's directory.</summary>
internal sealed record ProviderCommand(string Path)
{
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Added to the engine's own environment; null takes a variable away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public string? WorkingDirectory { get; init; }
}
