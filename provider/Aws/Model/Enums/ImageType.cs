namespace WorkSpacesProvider.Aws;

public static class ImageType
{
    public const string Owned = "OWNED";
    public const string Shared = "SHARED";
}
