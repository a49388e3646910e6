namespace WorkSpacesProvider.Aws;

public sealed record MicrosoftEntraConfig
{
    public string? TenantId { get; init; }
    public string? ApplicationConfigSecretArn { get; init; }
}
