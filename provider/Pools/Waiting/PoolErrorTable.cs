using System.Collections.Frozen;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>
/// What each error code of a pool means for somebody who waits for it. Codes: WorkspacesPoolErrorCode of the service model, and three
/// that only the guide's page on troubleshooting names. The service may send others: they are treated as curable and shown as they come.
/// </summary>
internal static class PoolErrorTable
{
    /// <summary>Says no more than that the pool is stopped.</summary>
    public const string Stopped = "WORKSPACES_POOL_STOPPED";

    private const string ServiceRole = "Attach the AWS managed policies for WorkSpaces Pools to the service role workspaces_DefaultRole, which must allow ";
    private const string Secret = "in the Secrets Manager secret of the directory's service account";

    private static readonly PoolErrorAdvice Other = new(CanHeal: true, "Look the code up in the WorkSpaces administration guide.");

    private static readonly FrozenDictionary<string, PoolErrorAdvice> Table = new Dictionary<string, PoolErrorAdvice>(StringComparer.Ordinal)
    {
        ["IAM_SERVICE_ROLE_IS_MISSING"] = new(false, "Create the service role workspaces_DefaultRole in this account and attach the AWS managed policies for WorkSpaces Pools."),
        ["IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION"] = new(false, ServiceRole + "ec2:DescribeNetworkInterfaces."),
        ["IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION"] = new(false, ServiceRole + "ec2:CreateNetworkInterface."),
        ["IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION"] = new(false, ServiceRole + "ec2:DeleteNetworkInterface."),
        ["IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION"] = new(false, ServiceRole + "ec2:DescribeSubnets."),
        ["IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION"] = new(false, ServiceRole + "ec2:DescribeSecurityGroups."),
        ["MACHINE_ROLE_IS_MISSING"] = new(false, "Give the directory an instance role that exists, or remove it from the directory."),
        ["INSUFFICIENT_PERMISSIONS_ERROR"] = new(false, "Check the service role workspaces_DefaultRole and any policy of the organization that narrows it."),
        ["STS_DISABLED_IN_REGION"] = new(false, "Activate STS for this region in the account settings of IAM."),
        ["NETWORK_INTERFACE_LIMIT_EXCEEDED"] = new(false, "Ask for a higher quota of network interfaces in this region, or lower capacity.desiredUserSessions."),
        ["SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES"] = new(false, "Free addresses in the directory's subnets, use larger subnets, or lower capacity.desiredUserSessions."),
        ["SUBNET_NOT_FOUND"] = new(false, "The directory names a subnet that is gone; give it two that exist."),
        ["INVALID_SUBNET_CONFIGURATION"] = new(false, "Give the directory two subnets of one VPC, in different availability zones that WorkSpaces supports."),
        ["INVALID_CUSTOMER_SUBNET_CIDR_BLOCK"] = new(false, "Give the directory subnets whose address range doesn't overlap the ranges that WorkSpaces manages for itself."),
        ["SECURITY_GROUPS_NOT_FOUND"] = new(false, "The directory names a security group that is gone; give it one that exists."),
        ["IGW_NOT_ATTACHED"] = new(false, "Attach an internet gateway to the directory's VPC, or switch internet access off for the directory."),
        ["IMAGE_NOT_FOUND"] = new(false, "The bundle's image is gone; give the pool a bundle whose image exists."),
        ["BUNDLE_NOT_FOUND"] = new(false, "The bundle is gone; give the pool one that exists."),
        ["DIRECTORY_NOT_FOUND"] = new(false, "The directory is gone; give the pool one that exists."),
        ["DEFAULT_OU_IS_MISSING"] = new(false, "Name an organizational unit for the directory's computers; the default one is missing."),
        ["DOMAIN_JOIN_ERROR_FILE_NOT_FOUND"] = new(false, "Check the directory's organizational unit: it must be a distinguished name that exists in the domain."),
        ["DOMAIN_JOIN_ERROR_ACCESS_DENIED"] = new(false, "Allow the directory's service account to create computer objects in the organizational unit."),
        ["DOMAIN_JOIN_ERROR_LOGON_FAILURE"] = new(false, "Check the user name and the password " + Secret + "."),
        ["DOMAIN_JOIN_ERROR_INVALID_PARAMETER"] = new(false, "Check the directory's domain name and organizational unit."),
        ["DOMAIN_JOIN_ERROR_MORE_DATA"] = new(false, "Check the directory's domain name and organizational unit: one of them is longer than the domain takes."),
        ["DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN"] = new(false, "Check the directory's domain name, and that its subnets resolve it with the domain's DNS servers."),
        ["DOMAIN_JOIN_ERROR_NOT_SUPPORTED"] = new(false, "The domain refuses this way of joining; check its functional level and policies."),
        ["DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME"] = new(false, "Check the directory's domain name: it must be the fully qualified one."),
        ["DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED"] = new(false, "Enable the Workstation service in the bundle's image."),
        ["DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED"] = new(false, "Raise the number of computers that the directory's service account may join to the domain."),
        ["DOMAIN_JOIN_NERR_PASSWORD_EXPIRED"] = new(false, "Give the service account a new password and store it " + Secret + "."),
        ["DOMAIN_JOIN_ERROR_SECRET_ACTION_PERMISSION_IS_MISSING"] = new(false, "Allow WorkSpaces to read the directory's secret: secretsmanager:GetSecretValue in the secret's resource policy."),
        ["DOMAIN_JOIN_ERROR_SECRET_DECRYPTION_FAILURE"] = new(false, "Allow WorkSpaces to use the KMS key that encrypts the directory's secret."),
        ["DOMAIN_JOIN_ERROR_SECRET_STATE_INVALID"] = new(false, "The directory's secret is about to be deleted; restore it or name another one."),
        ["DOMAIN_JOIN_ERROR_SECRET_NOT_FOUND"] = new(false, "The directory's secret is gone; name one that exists."),
        ["DOMAIN_JOIN_ERROR_SECRET_VALUE_KEY_NOT_FOUND"] = new(false, "Store the two keys for the account's name and password " + Secret + "."),
        ["DOMAIN_JOIN_ERROR_SECRET_INVALID"] = new(false, "Store the account's name and password as a JSON object " + Secret + "."),

        ["DOMAIN_JOIN_INTERNAL_SERVICE_ERROR"] = new(true, "AWS tries again by itself; if it stays, stop and start the pool, then ask AWS Support."),
        ["INTERNAL_SERVICE_ERROR"] = new(true, "AWS tries again by itself; if it stays, ask AWS Support."),
        ["WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE"] = new(true, "AWS tries again by itself; if it stays, check the image and the directory's network."),
        ["WORKSPACES_POOL_SESSION_RESERVATION_ERROR"] = new(true, "A session could not be reserved; AWS tries again by itself."),
        ["INSUFFICIENT_CAPACITY_ERROR_WORKSPACES_POOL_AZ"] = new(true, "AWS lacks instances of this kind in the availability zone; wait, or use a bundle with other hardware or subnets in another zone."),
        [Stopped] = new(true, "The pool is stopped; start it."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that the table knows.</summary>
    public static IReadOnlyCollection<string> Codes => Table.Keys;

    public static PoolErrorAdvice Advice(string? code) => code is not null && Table.TryGetValue(code, out var advice) ? advice : Other;
}
