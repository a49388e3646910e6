using static WorkSpacesProvider.Emulator.Model.CommonShapes;

namespace WorkSpacesProvider.Emulator.Model;

/// <summary>Directories as the service describes them: what may be seeded.</summary>
internal static class DirectoryShapes
{
    private static readonly Shape Arn = new StringShape(
        Pattern: "^arn:aws[a-z-]{0,7}:[A-Za-z0-9][A-za-z0-9_/.-]{0,62}:[A-za-z0-9_/.-]{0,63}:[A-za-z0-9_/.-]{0,63}"
            + @":[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1023}$");

    private static readonly Shape SecretArn = new StringShape(
        Pattern: "^arn:aws[a-z-]{0,7}:secretsmanager:[A-za-z0-9_/.-]{0,63}:[A-za-z0-9_/.-]{0,63}"
            + ":secret:[A-Za-z0-9][A-za-z0-9_/.-]{8,519}$");

    private static readonly StructureShape DefaultWorkspaceCreationProperties = new(
        new Member("EnableInternetAccess", Flag),
        new Member("DefaultOu", Text),
        new Member("CustomSecurityGroupId", new StringShape(Min: 11, Max: 20, Pattern: "^(sg-([0-9a-f]{8}|[0-9a-f]{17}))$")),
        new Member("UserEnabledAsLocalAdministrator", Flag),
        new Member("EnableMaintenanceMode", Flag),
        new Member("InstanceIamRoleArn", Arn));

    private static readonly StructureShape AccessEndpoint = new(
        new Member("AccessEndpointType", new EnumShape("STREAMING_WSP")),
        new Member("VpcEndpointId", new StringShape(Pattern: @"^[a-zA-Z0-9\_\-]{1,1000}$")));

    private static readonly StructureShape AccessEndpointConfig = new(
        new Member("AccessEndpoints", new ListShape(AccessEndpoint), Required: true),
        new Member("InternetFallbackProtocols", new ListShape(new EnumShape("PCOIP"))));

    private static readonly StructureShape WorkspaceAccessProperties = new(
        new Member("DeviceTypeWindows", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeOsx", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeWeb", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeIos", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeAndroid", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeChromeOs", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeZeroClient", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeLinux", new EnumShape("ALLOW", "DENY")),
        new Member("DeviceTypeWorkSpacesThinClient", new EnumShape("ALLOW", "DENY")),
        new Member("AccessEndpointConfig", AccessEndpointConfig));

    private static readonly StructureShape SelfservicePermissions = new(
        new Member("RestartWorkspace", new EnumShape("ENABLED", "DISABLED")),
        new Member("IncreaseVolumeSize", new EnumShape("ENABLED", "DISABLED")),
        new Member("ChangeComputeType", new EnumShape("ENABLED", "DISABLED")),
        new Member("SwitchRunningMode", new EnumShape("ENABLED", "DISABLED")),
        new Member("RebuildWorkspace", new EnumShape("ENABLED", "DISABLED")));

    private static readonly StructureShape SamlProperties = new(
        new Member("Status", new EnumShape("DISABLED", "ENABLED", "ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK")),
        new Member("UserAccessUrl", new StringShape(Min: 8, Max: 200, Pattern: @"^(http|https)\://\S+$")),
        new Member("RelayStateParameterName", NonEmptyString));

    private static readonly StructureShape CertificateBasedAuthProperties = new(
        new Member("Status", new EnumShape("DISABLED", "ENABLED")),
        new Member(
            "CertificateAuthorityArn",
            new StringShape(Min: 5, Max: 200,
                Pattern: @"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:[\w+=/,.@-]*:[0-9]*:[\w+=,.@-]+(/[\w+=,.@-]+)*")));

    private static readonly StructureShape MicrosoftEntraConfig = new(
        new Member("TenantId", new StringShape(Pattern: "^[a-zA-Z0-9-]{1,100}$")),
        new Member("ApplicationConfigSecretArn", SecretArn));

    private static readonly StructureShape IDCConfig = new(
        new Member("InstanceArn", Arn),
        new Member("ApplicationArn", Arn));

    private static readonly StructureShape ActiveDirectoryConfig = new(
        new Member("DomainName", new StringShape(Pattern: "^([a-zA-Z0-9]+[.-])+([a-zA-Z0-9])+$"), Required: true),
        new Member("ServiceAccountSecretArn", SecretArn, Required: true));

    private static readonly StructureShape UserSetting = new(
        new Member(
            "Action",
            new EnumShape(
                "CLIPBOARD_COPY_FROM_LOCAL_DEVICE", "CLIPBOARD_COPY_TO_LOCAL_DEVICE", "PRINTING_TO_LOCAL_DEVICE", "SMART_CARD"),
            Required: true),
        new Member("Permission", new EnumShape("ENABLED", "DISABLED"), Required: true),
        new Member("MaximumLength", new IntegerShape(Min: 0)));

    private static readonly StructureShape StorageConnector = new(
        new Member("ConnectorType", new EnumShape("HOME_FOLDER"), Required: true),
        new Member("Status", new EnumShape("ENABLED", "DISABLED"), Required: true));

    private static readonly StructureShape GlobalAcceleratorForDirectory = new(
        new Member("Mode", new EnumShape("ENABLED_AUTO", "DISABLED"), Required: true),
        new Member("PreferredProtocol", new EnumShape("TCP", "NONE")));

    private static readonly StructureShape StreamingProperties = new(
        new Member("StreamingExperiencePreferredProtocol", new EnumShape("TCP", "UDP")),
        new Member("UserSettings", new ListShape(UserSetting, Min: 1)),
        new Member("StorageConnectors", new ListShape(StorageConnector, Min: 1)),
        new Member("GlobalAccelerator", GlobalAcceleratorForDirectory));

    public static readonly StructureShape WorkspaceDirectory = new(
        new Member("DirectoryId", DirectoryId, Required: true),
        new Member("Alias", Text),
        new Member("DirectoryName", Text),
        new Member("RegistrationCode", new StringShape(Min: 1, Max: 20)),
        new Member("SubnetIds", new ListShape(new StringShape(Min: 15, Max: 24, Pattern: "^(subnet-([0-9a-f]{8}|[0-9a-f]{17}))$"), Max: 2)),
        new Member("DnsIpAddresses", new ListShape(Text)),
        new Member(
            "DnsIpv6Addresses",
            new ListShape(new StringShape(
                Pattern: "^(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){0,6}::[0-9a-fA-F]{1,4}$"))),
        new Member("CustomerUserName", new StringShape(Min: 1, Max: 63)),
        new Member("IamRoleId", Arn),
        new Member("DirectoryType", new EnumShape("SIMPLE_AD", "AD_CONNECTOR", "CUSTOMER_MANAGED", "AWS_IAM_IDENTITY_CENTER")),
        new Member("WorkspaceSecurityGroupId", new StringShape(Min: 11, Max: 20, Pattern: "^(sg-([0-9a-f]{8}|[0-9a-f]{17}))$")),
        new Member("State", new EnumShape("REGISTERING", "REGISTERED", "DEREGISTERING", "DEREGISTERED", "ERROR")),
        new Member("WorkspaceCreationProperties", DefaultWorkspaceCreationProperties),
        new Member("ipGroupIds", new ListShape(new StringShape(Pattern: "wsipg-[0-9a-z]{8,63}$"))),
        new Member("WorkspaceAccessProperties", WorkspaceAccessProperties),
        new Member("Tenancy", new EnumShape("DEDICATED", "SHARED")),
        new Member("SelfservicePermissions", SelfservicePermissions),
        new Member("SamlProperties", SamlProperties),
        new Member("CertificateBasedAuthProperties", CertificateBasedAuthProperties),
        new Member("EndpointEncryptionMode", new EnumShape("STANDARD_TLS", "FIPS_VALIDATED")),
        new Member("MicrosoftEntraConfig", MicrosoftEntraConfig),
        new Member("WorkspaceDirectoryName", DirectoryName),
        new Member("WorkspaceDirectoryDescription", new StringShape(Pattern: @"^([a-zA-Z0-9_])[\\a-zA-Z0-9_@#%*+=:?./!\s-]{1,255}$")),
        new Member("UserIdentityType", new EnumShape("CUSTOMER_MANAGED", "AWS_DIRECTORY_SERVICE", "AWS_IAM_IDENTITY_CENTER")),
        new Member("WorkspaceType", new EnumShape("PERSONAL", "POOLS")),
        new Member("IDCConfig", IDCConfig),
        new Member("ActiveDirectoryConfig", ActiveDirectoryConfig),
        new Member("StreamingProperties", StreamingProperties),
        new Member("ErrorMessage", Text));
}
