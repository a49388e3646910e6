using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using static WorkSpacesProvider.Pools.Functions.ResultValues;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Writes directories as results.</summary>
internal static class DirectoryResult
{
    public static MapValue Write(WorkspaceDirectory directory) => Object(
        ("directoryId", directory.DirectoryId ?? ""),
        ("alias", directory.Alias),
        ("directoryName", directory.DirectoryName),
        ("registrationCode", directory.RegistrationCode),
        ("subnetIds", Texts(directory.SubnetIds)),
        ("dnsIpAddresses", Texts(directory.DnsIpAddresses)),
        ("dnsIpv6Addresses", Texts(directory.DnsIpv6Addresses)),
        ("customerUserName", directory.CustomerUserName),
        ("iamRoleId", directory.IamRoleId),
        ("directoryType", directory.DirectoryType),
        ("workspaceSecurityGroupId", directory.WorkspaceSecurityGroupId),
        ("state", directory.State),
        ("workspaceCreationProperties", Optional(directory.WorkspaceCreationProperties, CreationProperties)),
        ("ipGroupIds", Texts(directory.IpGroupIds)),
        ("workspaceAccessProperties", Optional(directory.WorkspaceAccessProperties, AccessProperties)),
        ("tenancy", directory.Tenancy),
        ("selfservicePermissions", Optional(directory.SelfservicePermissions, SelfservicePermissions)),
        ("samlProperties", Optional(directory.SamlProperties, saml => Object(
            ("status", saml.Status), ("userAccessUrl", saml.UserAccessUrl), ("relayStateParameterName", saml.RelayStateParameterName)))),
        ("certificateBasedAuthProperties", Optional(directory.CertificateBasedAuthProperties, certificates => Object(
            ("status", certificates.Status), ("certificateAuthorityArn", certificates.CertificateAuthorityArn)))),
        ("endpointEncryptionMode", directory.EndpointEncryptionMode),
        ("microsoftEntraConfig", Optional(directory.MicrosoftEntraConfig, entra => Object(
            ("tenantId", entra.TenantId), ("applicationConfigSecretArn", entra.ApplicationConfigSecretArn)))),
        ("workspaceDirectoryName", directory.WorkspaceDirectoryName),
        ("workspaceDirectoryDescription", directory.WorkspaceDirectoryDescription),
        ("userIdentityType", directory.UserIdentityType),
        ("workspaceType", directory.WorkspaceType),
        ("idcConfig", Optional(directory.IDCConfig, idc => Object(("instanceArn", idc.InstanceArn), ("applicationArn", idc.ApplicationArn)))),
        ("activeDirectoryConfig", Optional(directory.ActiveDirectoryConfig, domain => Object(
            ("domainName", domain.DomainName), ("serviceAccountSecretArn", domain.ServiceAccountSecretArn)))),
        ("streamingProperties", Optional(directory.StreamingProperties, Streaming)),
        ("errorMessage", directory.ErrorMessage));

    private static MapValue CreationProperties(DefaultWorkspaceCreationProperties properties) => Object(
        ("enableInternetAccess", Flag(properties.EnableInternetAccess)),
        ("defaultOu", properties.DefaultOu),
        ("customSecurityGroupId", properties.CustomSecurityGroupId),
        ("userEnabledAsLocalAdministrator", Flag(properties.UserEnabledAsLocalAdministrator)),
        ("enableMaintenanceMode", Flag(properties.EnableMaintenanceMode)),
        ("instanceIamRoleArn", properties.InstanceIamRoleArn));

    private static MapValue AccessProperties(WorkspaceAccessProperties properties) => Object(
        ("deviceTypeWindows", properties.DeviceTypeWindows),
        ("deviceTypeOsx", properties.DeviceTypeOsx),
        ("deviceTypeWeb", properties.DeviceTypeWeb),
        ("deviceTypeIos", properties.DeviceTypeIos),
        ("deviceTypeAndroid", properties.DeviceTypeAndroid),
        ("deviceTypeChromeOs", properties.DeviceTypeChromeOs),
        ("deviceTypeZeroClient", properties.DeviceTypeZeroClient),
        ("deviceTypeLinux", properties.DeviceTypeLinux),
        ("deviceTypeWorkSpacesThinClient", properties.DeviceTypeWorkSpacesThinClient),
        ("accessEndpointConfig", Optional(properties.AccessEndpointConfig, config => Object(
            ("accessEndpoints", List(config.AccessEndpoints, endpoint => Object(
                ("accessEndpointType", endpoint.AccessEndpointType), ("vpcEndpointId", endpoint.VpcEndpointId)))),
            ("internetFallbackProtocols", Texts(config.InternetFallbackProtocols))))));

    private static MapValue SelfservicePermissions(SelfservicePermissions permissions) => Object(
        ("restartWorkspace", permissions.RestartWorkspace),
        ("increaseVolumeSize", permissions.IncreaseVolumeSize),
        ("changeComputeType", permissions.ChangeComputeType),
        ("switchRunningMode", permissions.SwitchRunningMode),
        ("rebuildWorkspace", permissions.RebuildWorkspace));

    private static MapValue Streaming(StreamingProperties streaming) => Object(
        ("streamingExperiencePreferredProtocol", streaming.StreamingExperiencePreferredProtocol),
        ("userSettings", List(streaming.UserSettings, setting => Object(
            ("action", setting.Action), ("permission", setting.Permission), ("maximumLength", Number(setting.MaximumLength))))),
        ("storageConnectors", List(streaming.StorageConnectors, connector => Object(("connectorType", connector.ConnectorType), ("status", connector.Status)))),
        ("globalAccelerator", Optional(streaming.GlobalAccelerator, accelerator => Object(
            ("mode", accelerator.Mode), ("preferredProtocol", accelerator.PreferredProtocol)))));
}
