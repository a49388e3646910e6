namespace WorkSpacesProvider.Aws;

public static class SessionConnectionState
{
    public const string Connected = "CONNECTED";
    public const string NotConnected = "NOT_CONNECTED";
}
