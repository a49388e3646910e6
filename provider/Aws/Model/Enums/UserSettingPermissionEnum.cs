namespace WorkSpacesProvider.Aws;

public static class UserSettingPermissionEnum
{
    public const string Enabled = "ENABLED";
    public const string Disabled = "DISABLED";
}
