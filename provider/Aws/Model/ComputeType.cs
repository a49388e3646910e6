namespace WorkSpacesProvider.Aws;

public sealed record ComputeType
{
    public string? Name { get; init; }
}
