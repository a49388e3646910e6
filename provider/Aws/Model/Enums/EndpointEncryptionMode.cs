namespace WorkSpacesProvider.Aws;

public static class EndpointEncryptionMode
{
    public const string StandardTls = "STANDARD_TLS";
    public const string FipsValidated = "FIPS_VALIDATED";
}
