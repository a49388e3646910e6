using static WorkSpacesProvider.Emulator.Model.CommonShapes;

namespace WorkSpacesProvider.Emulator.Model;

/// <summary>Images and bundles as the service describes them: what may be seeded.</summary>
internal static class CatalogShapes
{
    private static readonly StructureShape OperatingSystem = new(
        new Member("Type", new EnumShape("WINDOWS", "LINUX")));

    private static readonly StructureShape UpdateResult = new(
        new Member("UpdateAvailable", Flag),
        new Member("Description", UpdateDescription));

    private static readonly StructureShape ErrorDetails = new(
        new Member(
            "ErrorCode",
            new EnumShape(
                "OutdatedPowershellVersion", "OfficeInstalled", "PCoIPAgentInstalled", "WindowsUpdatesEnabled",
                "AutoMountDisabled", "WorkspacesBYOLAccountNotFound", "WorkspacesBYOLAccountDisabled", "DHCPDisabled",
                "DiskFreeSpace", "AdditionalDrivesAttached", "OSNotSupported", "DomainJoined", "AzureDomainJoined",
                "FirewallEnabled", "VMWareToolsInstalled", "DiskSizeExceeded", "IncompatiblePartitioning", "PendingReboot",
                "AutoLogonEnabled", "RealTimeUniversalDisabled", "MultipleBootPartition", "Requires64BitOS", "ZeroRearmCount",
                "InPlaceUpgrade", "AntiVirusInstalled", "UEFINotSupported", "UnknownError", "AppXPackagesInstalled",
                "ReservedStorageInUse", "AdditionalDrivesPresent", "WindowsUpdatesRequired", "SysPrepFileMissing",
                "UserProfileMissing", "InsufficientDiskSpace", "EnvironmentVariablesPathMissingEntries",
                "DomainAccountServicesFound", "InvalidIp", "RemoteDesktopServicesDisabled", "WindowsModulesInstallerDisabled",
                "AmazonSsmAgentEnabled", "UnsupportedSecurityProtocol", "MultipleUserProfiles", "StagedAppxPackage",
                "UnsupportedOsUpgrade", "InsufficientRearmCount", "ProtocolOSIncompatibility",
                "MemoryIntegrityIncompatibility", "RestrictedDriveLetterInUse")),
        new Member("ErrorMessage", Text));

    public static readonly StructureShape WorkspaceImage = new(
        new Member("ImageId", ImageId, Required: true),
        new Member("Name", new StringShape(Min: 1, Max: 64, Pattern: @"^[a-zA-Z0-9_./()\\-]+$")),
        new Member("Description", new StringShape(Min: 1, Max: 256, Pattern: "^[a-zA-Z0-9_./() -]+$")),
        new Member("OperatingSystem", OperatingSystem),
        new Member("State", new EnumShape("AVAILABLE", "PENDING", "ERROR")),
        new Member("RequiredTenancy", new EnumShape("DEFAULT", "DEDICATED")),
        new Member("ErrorCode", Text),
        new Member("ErrorMessage", Text),
        new Member("Created", Timestamp),
        new Member("OwnerAccountId", new StringShape(Pattern: @"^\d{12}$")),
        new Member("Updates", UpdateResult),
        new Member("ErrorDetails", new ListShape(ErrorDetails)));

    private static readonly StructureShape RootStorage = new(
        new Member("Capacity", NonEmptyString, Required: true));

    private static readonly StructureShape UserStorage = new(
        new Member("Capacity", NonEmptyString, Required: true));

    private static readonly StructureShape ComputeType = new(
        new Member(
            "Name",
            new EnumShape(
                "VALUE", "STANDARD", "PERFORMANCE", "POWER", "GRAPHICS", "POWERPRO", "GENERALPURPOSE_4XLARGE",
                "GENERALPURPOSE_8XLARGE", "GRAPHICSPRO", "GRAPHICS_G4DN", "GRAPHICSPRO_G4DN", "GRAPHICS_G6_XLARGE",
                "GRAPHICS_G6_2XLARGE", "GRAPHICS_G6_4XLARGE", "GRAPHICS_G6_8XLARGE", "GRAPHICS_G6_16XLARGE",
                "GRAPHICS_GR6_4XLARGE", "GRAPHICS_GR6_8XLARGE", "GRAPHICS_G6F_LARGE", "GRAPHICS_G6F_XLARGE",
                "GRAPHICS_G6F_2XLARGE", "GRAPHICS_G6F_4XLARGE", "GRAPHICS_GR6F_4XLARGE")));

    public static readonly StructureShape WorkspaceBundle = new(
        new Member("BundleId", BundleId, Required: true),
        new Member("Name", NonEmptyString),
        new Member("Owner", Text),
        new Member("Description", Text),
        new Member("ImageId", ImageId),
        new Member("RootStorage", RootStorage),
        new Member("UserStorage", UserStorage),
        new Member("ComputeType", ComputeType),
        new Member("LastUpdatedTime", Timestamp),
        new Member("CreationTime", Timestamp),
        new Member("State", new EnumShape("AVAILABLE", "PENDING", "ERROR")),
        new Member("BundleType", new EnumShape("REGULAR", "STANDBY")));
}
