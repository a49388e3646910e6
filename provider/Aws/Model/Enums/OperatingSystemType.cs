namespace WorkSpacesProvider.Aws;

public static class OperatingSystemType
{
    public const string Windows = "WINDOWS";
    public const string Linux = "LINUX";
}
