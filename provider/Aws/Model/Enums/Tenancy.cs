namespace WorkSpacesProvider.Aws;

public static class Tenancy
{
    public const string Dedicated = "DEDICATED";
    public const string Shared = "SHARED";
}
