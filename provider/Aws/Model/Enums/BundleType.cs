namespace WorkSpacesProvider.Aws;

public static class BundleType
{
    public const string Regular = "REGULAR";
    public const string Standby = "STANDBY";
}
