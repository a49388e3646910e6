namespace WorkSpacesProvider.Aws;

/// <summary>The codes the API model lists for <see cref="ErrorDetails.ErrorCode"/>; the list grows, so expect any text.</summary>
public static class WorkspaceImageErrorDetailCode
{
    public const string OutdatedPowershellVersion = "OutdatedPowershellVersion";
    public const string OfficeInstalled = "OfficeInstalled";
    public const string PCoIPAgentInstalled = "PCoIPAgentInstalled";
    public const string WindowsUpdatesEnabled = "WindowsUpdatesEnabled";
    public const string AutoMountDisabled = "AutoMountDisabled";
    public const string WorkspacesBYOLAccountNotFound = "WorkspacesBYOLAccountNotFound";
    public const string WorkspacesBYOLAccountDisabled = "WorkspacesBYOLAccountDisabled";
    public const string DHCPDisabled = "DHCPDisabled";
    public const string DiskFreeSpace = "DiskFreeSpace";
    public const string AdditionalDrivesAttached = "AdditionalDrivesAttached";
    public const string OSNotSupported = "OSNotSupported";
    public const string DomainJoined = "DomainJoined";
    public const string AzureDomainJoined = "AzureDomainJoined";
    public const string FirewallEnabled = "FirewallEnabled";
    public const string VMWareToolsInstalled = "VMWareToolsInstalled";
    public const string DiskSizeExceeded = "DiskSizeExceeded";
    public const string IncompatiblePartitioning = "IncompatiblePartitioning";
    public const string PendingReboot = "PendingReboot";
    public const string AutoLogonEnabled = "AutoLogonEnabled";
    public const string RealTimeUniversalDisabled = "RealTimeUniversalDisabled";
    public const string MultipleBootPartition = "MultipleBootPartition";
    public const string Requires64BitOS = "Requires64BitOS";
    public const string ZeroRearmCount = "ZeroRearmCount";
    public const string InPlaceUpgrade = "InPlaceUpgrade";
    public const string AntiVirusInstalled = "AntiVirusInstalled";
    public const string UEFINotSupported = "UEFINotSupported";
    public const string UnknownError = "UnknownError";
    public const string AppXPackagesInstalled = "AppXPackagesInstalled";
    public const string ReservedStorageInUse = "ReservedStorageInUse";
    public const string AdditionalDrivesPresent = "AdditionalDrivesPresent";
    public const string WindowsUpdatesRequired = "WindowsUpdatesRequired";
    public const string SysPrepFileMissing = "SysPrepFileMissing";
    public const string UserProfileMissing = "UserProfileMissing";
    public const string InsufficientDiskSpace = "InsufficientDiskSpace";
    public const string EnvironmentVariablesPathMissingEntries = "EnvironmentVariablesPathMissingEntries";
    public const string DomainAccountServicesFound = "DomainAccountServicesFound";
    public const string InvalidIp = "InvalidIp";
    public const string RemoteDesktopServicesDisabled = "RemoteDesktopServicesDisabled";
    public const string WindowsModulesInstallerDisabled = "WindowsModulesInstallerDisabled";
    public const string AmazonSsmAgentEnabled = "AmazonSsmAgentEnabled";
    public const string UnsupportedSecurityProtocol = "UnsupportedSecurityProtocol";
    public const string MultipleUserProfiles = "MultipleUserProfiles";
    public const string StagedAppxPackage = "StagedAppxPackage";
    public const string UnsupportedOsUpgrade = "UnsupportedOsUpgrade";
    public const string InsufficientRearmCount = "InsufficientRearmCount";
    public const string ProtocolOSIncompatibility = "ProtocolOSIncompatibility";
    public const string MemoryIntegrityIncompatibility = "MemoryIntegrityIncompatibility";
    public const string RestrictedDriveLetterInUse = "RestrictedDriveLetterInUse";
}
