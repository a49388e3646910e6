namespace WorkSpacesProvider.Aws;

public static class InternetFallbackProtocol
{
    public const string PCoIP = "PCOIP";
}
