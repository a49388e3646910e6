namespace WorkSpacesProvider.Aws;

public static class SamlStatusEnum
{
    public const string Disabled = "DISABLED";
    public const string Enabled = "ENABLED";
    public const string EnabledWithDirectoryLoginFallback = "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK";
}
