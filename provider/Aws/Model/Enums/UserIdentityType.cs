namespace WorkSpacesProvider.Aws;

public static class UserIdentityType
{
    public const string CustomerManaged = "CUSTOMER_MANAGED";
    public const string AwsDirectoryService = "AWS_DIRECTORY_SERVICE";
    public const string AwsIamIdentityCenter = "AWS_IAM_IDENTITY_CENTER";
}
