namespace WorkSpacesProvider.Aws;

/// <summary>
/// The codes the API model lists for <see cref="WorkspacesPoolError.ErrorCode"/>. AWS documents others too, so expect any text.
/// </summary>
public static class WorkspacesPoolErrorCode
{
    public const string IamServiceRoleIsMissing = "IAM_SERVICE_ROLE_IS_MISSING";
    public const string IamServiceRoleMissingEniDescribeAction = "IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION";
    public const string IamServiceRoleMissingEniCreateAction = "IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION";
    public const string IamServiceRoleMissingEniDeleteAction = "IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION";
    public const string NetworkInterfaceLimitExceeded = "NETWORK_INTERFACE_LIMIT_EXCEEDED";
    public const string InternalServiceError = "INTERNAL_SERVICE_ERROR";
    public const string MachineRoleIsMissing = "MACHINE_ROLE_IS_MISSING";
    public const string StsDisabledInRegion = "STS_DISABLED_IN_REGION";
    public const string SubnetHasInsufficientIpAddresses = "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES";
    public const string IamServiceRoleMissingDescribeSubnetAction = "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION";
    public const string SubnetNotFound = "SUBNET_NOT_FOUND";
    public const string ImageNotFound = "IMAGE_NOT_FOUND";
    public const string InvalidSubnetConfiguration = "INVALID_SUBNET_CONFIGURATION";
    public const string SecurityGroupsNotFound = "SECURITY_GROUPS_NOT_FOUND";
    public const string IgwNotAttached = "IGW_NOT_ATTACHED";
    public const string IamServiceRoleMissingDescribeSecurityGroupsAction = "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION";
    public const string WorkSpacesPoolStopped = "WORKSPACES_POOL_STOPPED";
    public const string WorkSpacesPoolInstanceProvisioningFailure = "WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE";
    public const string DomainJoinErrorFileNotFound = "DOMAIN_JOIN_ERROR_FILE_NOT_FOUND";
    public const string DomainJoinErrorAccessDenied = "DOMAIN_JOIN_ERROR_ACCESS_DENIED";
    public const string DomainJoinErrorLogonFailure = "DOMAIN_JOIN_ERROR_LOGON_FAILURE";
    public const string DomainJoinErrorInvalidParameter = "DOMAIN_JOIN_ERROR_INVALID_PARAMETER";
    public const string DomainJoinErrorMoreData = "DOMAIN_JOIN_ERROR_MORE_DATA";
    public const string DomainJoinErrorNoSuchDomain = "DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN";
    public const string DomainJoinErrorNotSupported = "DOMAIN_JOIN_ERROR_NOT_SUPPORTED";
    public const string DomainJoinNerrInvalidWorkgroupName = "DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME";
    public const string DomainJoinNerrWorkstationNotStarted = "DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED";
    public const string DomainJoinErrorDsMachineAccountQuotaExceeded = "DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED";
    public const string DomainJoinNerrPasswordExpired = "DOMAIN_JOIN_NERR_PASSWORD_EXPIRED";
    public const string DomainJoinInternalServiceError = "DOMAIN_JOIN_INTERNAL_SERVICE_ERROR";
    public const string DomainJoinErrorSecretActionPermissionIsMissing = "DOMAIN_JOIN_ERROR_SECRET_ACTION_PERMISSION_IS_MISSING";
    public const string DomainJoinErrorSecretDecryptionFailure = "DOMAIN_JOIN_ERROR_SECRET_DECRYPTION_FAILURE";
    public const string DomainJoinErrorSecretStateInvalid = "DOMAIN_JOIN_ERROR_SECRET_STATE_INVALID";
    public const string DomainJoinErrorSecretNotFound = "DOMAIN_JOIN_ERROR_SECRET_NOT_FOUND";
    public const string DomainJoinErrorSecretValueKeyNotFound = "DOMAIN_JOIN_ERROR_SECRET_VALUE_KEY_NOT_FOUND";
    public const string DomainJoinErrorSecretInvalid = "DOMAIN_JOIN_ERROR_SECRET_INVALID";
    public const string BundleNotFound = "BUNDLE_NOT_FOUND";
    public const string DirectoryNotFound = "DIRECTORY_NOT_FOUND";
    public const string InsufficientPermissionsError = "INSUFFICIENT_PERMISSIONS_ERROR";
    public const string DefaultOuIsMissing = "DEFAULT_OU_IS_MISSING";
}
