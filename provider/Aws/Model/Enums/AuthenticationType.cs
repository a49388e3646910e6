namespace WorkSpacesProvider.Aws;

public static class AuthenticationType
{
    public const string Saml = "SAML";
}
