namespace WorkSpacesProvider.Aws;

public static class WorkspaceDirectoryType
{
    public const string SimpleAd = "SIMPLE_AD";
    public const string AdConnector = "AD_CONNECTOR";
    public const string CustomerManaged = "CUSTOMER_MANAGED";
    public const string AwsIamIdentityCenter = "AWS_IAM_IDENTITY_CENTER";
}
