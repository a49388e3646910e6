using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

public sealed record WorkspaceDirectory
{
    public string? DirectoryId { get; init; }
    public string? Alias { get; init; }
    public string? DirectoryName { get; init; }
    public string? RegistrationCode { get; init; }
    [AllowNull] public IReadOnlyList<string> SubnetIds { get; init => field = value ?? []; } = [];
    [AllowNull] public IReadOnlyList<string> DnsIpAddresses { get; init => field = value ?? []; } = [];
    [AllowNull] public IReadOnlyList<string> DnsIpv6Addresses { get; init => field = value ?? []; } = [];
    public string? CustomerUserName { get; init; }
    public string? IamRoleId { get; init; }
    public string? DirectoryType { get; init; }
    public string? WorkspaceSecurityGroupId { get; init; }
    public string? State { get; init; }
    public DefaultWorkspaceCreationProperties? WorkspaceCreationProperties { get; init; }

    [JsonPropertyName("ipGroupIds")]
    [AllowNull] public IReadOnlyList<string> IpGroupIds { get; init => field = value ?? []; } = [];

    public WorkspaceAccessProperties? WorkspaceAccessProperties { get; init; }
    public string? Tenancy { get; init; }
    public SelfservicePermissions? SelfservicePermissions { get; init; }
    public SamlProperties? SamlProperties { get; init; }
    public CertificateBasedAuthProperties? CertificateBasedAuthProperties { get; init; }
    public string? EndpointEncryptionMode { get; init; }
    public MicrosoftEntraConfig? MicrosoftEntraConfig { get; init; }
    public string? WorkspaceDirectoryName { get; init; }
    public string? WorkspaceDirectoryDescription { get; init; }
    public string? UserIdentityType { get; init; }
    public string? WorkspaceType { get; init; }
    public IDCConfig? IDCConfig { get; init; }
    public ActiveDirectoryConfig? ActiveDirectoryConfig { get; init; }
    public StreamingProperties? StreamingProperties { get; init; }
    public string? ErrorMessage { get; init; }
}
