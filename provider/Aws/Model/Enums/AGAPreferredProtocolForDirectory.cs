namespace WorkSpacesProvider.Aws;

public static class AGAPreferredProtocolForDirectory
{
    public const string Tcp = "TCP";
    public const string None = "NONE";
}
