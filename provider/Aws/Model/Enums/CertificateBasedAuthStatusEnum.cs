namespace WorkSpacesProvider.Aws;

public static class CertificateBasedAuthStatusEnum
{
    public const string Disabled = "DISABLED";
    public const string Enabled = "ENABLED";
}
