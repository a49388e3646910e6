namespace WorkSpacesProvider.Aws;

public static class ReconnectEnum
{
    public const string Enabled = "ENABLED";
    public const string Disabled = "DISABLED";
}
