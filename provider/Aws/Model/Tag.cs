namespace WorkSpacesProvider.Aws;

/// <summary>A key of 1-127 characters and a value of 0-255. Keys that begin with <c>aws:</c> belong to AWS.</summary>
public sealed record Tag
{
    public required string Key { get; init; }
    public string? Value { get; init; }
}
