namespace WorkSpacesProvider.Aws;

public static class StorageConnectorStatusEnum
{
    public const string Enabled = "ENABLED";
    public const string Disabled = "DISABLED";
}
