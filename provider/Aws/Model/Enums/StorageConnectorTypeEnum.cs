namespace WorkSpacesProvider.Aws;

public static class StorageConnectorTypeEnum
{
    public const string HomeFolder = "HOME_FOLDER";
}
