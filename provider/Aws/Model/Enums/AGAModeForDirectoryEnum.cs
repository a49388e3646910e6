namespace WorkSpacesProvider.Aws;

public static class AGAModeForDirectoryEnum
{
    public const string EnabledAuto = "ENABLED_AUTO";
    public const string Disabled = "DISABLED";
}
