namespace WorkSpacesProvider.Aws;

public static class StreamingExperiencePreferredProtocolEnum
{
    public const string Tcp = "TCP";
    public const string Udp = "UDP";
}
