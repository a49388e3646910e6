namespace WorkSpacesProvider.Aws;

public static class AccessEndpointType
{
    public const string StreamingWsp = "STREAMING_WSP";
}
