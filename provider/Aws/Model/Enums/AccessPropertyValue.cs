namespace WorkSpacesProvider.Aws;

public static class AccessPropertyValue
{
    public const string Allow = "ALLOW";
    public const string Deny = "DENY";
}
