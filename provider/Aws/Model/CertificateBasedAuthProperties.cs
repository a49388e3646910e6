namespace WorkSpacesProvider.Aws;

public sealed record CertificateBasedAuthProperties
{
    public string? Status { get; init; }
    public string? CertificateAuthorityArn { get; init; }
}
