namespace WorkSpacesProvider.Aws;

public static class ApplicationSettingsStatusEnum
{
    public const string Disabled = "DISABLED";
    public const string Enabled = "ENABLED";
}
