namespace WorkSpacesProvider.Pools.Tests.Functions;

/// <summary>One of everything that can be looked up: with every member, or with none that AWS may leave out.</summary>
internal static class FullCatalog
{
    private static readonly DateTimeOffset Time = ManualTimeProvider.Start;

    public static MapValue ArgumentsOf(string function) => function switch
    {
        "getWorkspaceImage" => Found.Arguments(("nameRegex", "."), ("mostRecent", true)),
        "getWorkspacesPool" or "getWorkspacesPoolSessions" => Found.Arguments(("poolId", Sample.PoolId)),
        _ => MapValue.Empty,
    };

    public static void Fill(FakeWorkSpaces aws)
    {
        aws.Images.Add(Found.Image(1) with
        {
            ErrorCode = "ImportFailed",
            ErrorMessage = "Failed.",
            ErrorDetails = [new ErrorDetails { ErrorCode = "DomainJoined", ErrorMessage = "Joined." }],
        });
        var pool = aws.Add(Sample.Pool() with
        {
            Errors = [Sample.Error("SUBNET_NOT_FOUND")],
            ApplicationSettings = new ApplicationSettingsResponse { Status = "ENABLED", SettingsGroup = "group", S3BucketName = "bucket" },
        });
        pool.Tags["team"] = "x";
        pool.Sessions.Add(new WorkspacesPoolSession
        {
            SessionId = "s",
            PoolId = Sample.PoolId,
            UserId = "ann",
            AuthenticationType = "SAML",
            ConnectionState = "CONNECTED",
            InstanceId = "i-01234567",
            StartTime = Time,
            ExpirationTime = Time,
            NetworkAccessConfiguration = new NetworkAccessConfiguration { EniId = "eni-1", EniPrivateIpAddress = "10.0.0.1" },
        });
        aws.Bundles.Add(new WorkspaceBundle
        {
            BundleId = Sample.Bundle,
            Name = "Office",
            Owner = Sample.Account,
            Description = "For the office",
            ImageId = Found.ImageId(1),
            RootStorage = new RootStorage { Capacity = "80" },
            UserStorage = new UserStorage { Capacity = "50" },
            ComputeType = new ComputeType { Name = "STANDARD" },
            LastUpdatedTime = Time,
            CreationTime = Time,
            State = "AVAILABLE",
            BundleType = "REGULAR",
        });
        aws.Directories.Add(Directory());
    }

    public static void FillBare(FakeWorkSpaces aws)
    {
        aws.Images.Add(new WorkspaceImage { Name = "bare" });
        aws.Add(new WorkspacesPool { PoolId = Sample.PoolId, PoolName = Sample.PoolName, State = "RUNNING", CapacityStatus = null, Errors = null }).Sessions
            .Add(new WorkspacesPoolSession());
        aws.Bundles.Add(new WorkspaceBundle());
        aws.Directories.Add(new WorkspaceDirectory { StreamingProperties = new(), WorkspaceAccessProperties = new() { AccessEndpointConfig = new() } });
    }

    private static WorkspaceDirectory Directory() => new()
    {
        DirectoryId = Sample.Directory,
        Alias = "corp",
        DirectoryName = "corp.example.com",
        RegistrationCode = "SLiad+1",
        SubnetIds = ["subnet-1", "subnet-2"],
        DnsIpAddresses = ["10.0.0.2"],
        DnsIpv6Addresses = ["fd00::2"],
        CustomerUserName = "Administrator",
        IamRoleId = "arn:aws:iam::123456789012:role/workspaces_DefaultRole",
        DirectoryType = "CUSTOMER_MANAGED",
        WorkspaceSecurityGroupId = "sg-1",
        State = "REGISTERED",
        WorkspaceCreationProperties = new DefaultWorkspaceCreationProperties
        {
            EnableInternetAccess = true,
            DefaultOu = "OU=Pools",
            CustomSecurityGroupId = "sg-2",
            UserEnabledAsLocalAdministrator = false,
            EnableMaintenanceMode = true,
            InstanceIamRoleArn = "arn:aws:iam::123456789012:role/instance",
        },
        IpGroupIds = ["wsipg-1"],
        WorkspaceAccessProperties = new WorkspaceAccessProperties
        {
            DeviceTypeWindows = "ALLOW",
            DeviceTypeOsx = "ALLOW",
            DeviceTypeWeb = "ALLOW",
            DeviceTypeIos = "DENY",
            DeviceTypeAndroid = "DENY",
            DeviceTypeChromeOs = "DENY",
            DeviceTypeZeroClient = "DENY",
            DeviceTypeLinux = "ALLOW",
            DeviceTypeWorkSpacesThinClient = "ALLOW",
            AccessEndpointConfig = new AccessEndpointConfig
            {
                AccessEndpoints = [new AccessEndpoint { AccessEndpointType = "STREAMING_WSP", VpcEndpointId = "vpce-1" }],
                InternetFallbackProtocols = ["PCOIP"],
            },
        },
        Tenancy = "SHARED",
        SelfservicePermissions = new SelfservicePermissions
        {
            RestartWorkspace = "ENABLED",
            IncreaseVolumeSize = "ENABLED",
            ChangeComputeType = "ENABLED",
            SwitchRunningMode = "DISABLED",
            RebuildWorkspace = "DISABLED",
        },
        SamlProperties = new SamlProperties { Status = "ENABLED", UserAccessUrl = "https://example.com", RelayStateParameterName = "RelayState" },
        CertificateBasedAuthProperties = new CertificateBasedAuthProperties { Status = "ENABLED", CertificateAuthorityArn = "arn:aws:acm-pca:1" },
        EndpointEncryptionMode = "STANDARD_TLS",
        MicrosoftEntraConfig = new MicrosoftEntraConfig { TenantId = "tenant", ApplicationConfigSecretArn = "arn:aws:secretsmanager:1" },
        WorkspaceDirectoryName = "Pools",
        WorkspaceDirectoryDescription = "For pools",
        UserIdentityType = "CUSTOMER_MANAGED",
        WorkspaceType = "POOLS",
        IDCConfig = new IDCConfig { InstanceArn = "arn:aws:sso:::instance/1", ApplicationArn = "arn:aws:sso::1:application/2" },
        ActiveDirectoryConfig = new ActiveDirectoryConfig { DomainName = "corp.example.com", ServiceAccountSecretArn = "arn:aws:secretsmanager:2" },
        StreamingProperties = new StreamingProperties
        {
            StreamingExperiencePreferredProtocol = "TCP",
            UserSettings = [new UserSetting { Action = "SMART_CARD", Permission = "ENABLED", MaximumLength = 10 }],
            StorageConnectors = [new StorageConnector { ConnectorType = "HOME_FOLDER", Status = "ENABLED" }],
            GlobalAccelerator = new GlobalAcceleratorForDirectory { Mode = "ENABLED_AUTO", PreferredProtocol = "TCP" },
        },
        ErrorMessage = "None.",
    };
}
