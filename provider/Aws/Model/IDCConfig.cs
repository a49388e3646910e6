namespace WorkSpacesProvider.Aws;

public sealed record IDCConfig
{
    public string? InstanceArn { get; init; }
    public string? ApplicationArn { get; init; }
}
