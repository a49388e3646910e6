using System.Collections.Frozen;

namespace WorkSpacesProvider.Pools.Images;

/// <summary>
/// What to do about each error that the import of an image can meet. Codes: WorkspaceImageErrorDetailCode of the service model, a list that
/// grows. Remedies: the WorkSpaces administration guide (common errors of Windows images, Sysprep errors, the Image Checker), summed up;
/// where it is silent, what to look at.
/// </summary>
internal static class ImageErrorTable
{
    private const string Again = "then make or import the image again";

    private const string Other = "Look the code up in the WorkSpaces administration guide, and read the log that the Image Checker or the Image Builder left.";

    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AdditionalDrivesAttached"] = $"Detach every drive but C:, virtual ones included, {Again}.",
        ["AdditionalDrivesPresent"] = $"Remove every drive but C: (and D:, on a WorkSpace), virtual ones included, {Again}.",
        ["AmazonSsmAgentEnabled"] = $"Set the service Amazon SSM Agent to Disabled, {Again}.",
        ["AntiVirusInstalled"] = $"Uninstall the antivirus software, which the Image Checker names, {Again}.",
        ["AppXPackagesInstalled"] = $"Remove the AppX packages of all users with Remove-AppxPackage, since Sysprep fails on them, {Again}.",
        ["AutoLogonEnabled"] = $"Switch automatic sign-in off below the registry key Winlogon (AutoAdminLogon, DontDisplayLastUserName), {Again}.",
        ["AutoMountDisabled"] = $"Run 'automount enable' in diskpart as an administrator, {Again}.",
        ["AzureDomainJoined"] = $"Take the machine out of Microsoft Entra ID (dsregcmd shows its state), {Again}.",
        ["DHCPDisabled"] = $"Let every network adapter get its address by DHCP, {Again}.",
        ["DiskFreeSpace"] = $"Free 20 GB or more on the system disk, {Again}.",
        ["DiskSizeExceeded"] = $"Shrink the disk below 80 GB, {Again}.",
        ["DomainAccountServicesFound"] = $"Let the services that run under a domain account, which the Image Checker's log lists, log on as Local System, {Again}.",
        ["DomainJoined"] = $"Take the machine out of its Active Directory domain, {Again}.",
        ["EnvironmentVariablesPathMissingEntries"] = @"Add C:\Windows\System32 and C:\Windows\System32\WindowsPowerShell\v1.0\ to the system's Path variable, restart, " + $"{Again}.",
        ["FirewallEnabled"] = $"Switch the public profile of the Windows firewall off, {Again}.",
        ["InPlaceUpgrade"] = "Start from an installation that was never upgraded from an older Windows; an upgraded one can't become an image.",
        ["IncompatiblePartitioning"] = $"Partition the disk as its Windows needs it, MBR for Windows 10 and GPT for Windows 11, {Again}.",
        ["InsufficientDiskSpace"] = $"Free space on drive C: (12 GiB is enough for every version of Windows), {Again}.",
        ["InsufficientRearmCount"] = $"Reset the Windows rearm count, which 'slmgr /dlv' shows, to more than 0, {Again}.",
        ["InvalidIp"] = $"Replace static IP addresses of the network adapters by DHCP, {Again}.",
        ["MemoryIntegrityIncompatibility"] = $"Switch memory integrity and Credential Guard off without a UEFI lock, {Again}.",
        ["MultipleBootPartition"] = $"Leave one bootable partition and delete the others, {Again}.",
        ["MultipleUserProfiles"] = $"Delete all user profiles but those of the WorkSpace's user, the default and the Administrator, {Again}.",
        ["OSNotSupported"] = "Start from a version of Windows that WorkSpaces supports; the guide lists them, and pools run Windows Server alone.",
        ["OfficeInstalled"] = $"Uninstall Microsoft Office, {Again}; WorkSpaces can add Office to the image by itself.",
        ["OutdatedPowershellVersion"] = $"Install a newer Windows PowerShell and allow it RemoteSigned scripts, {Again}.",
        ["PCoIPAgentInstalled"] = $"Uninstall the PCoIP agent, {Again}.",
        ["PendingReboot"] = $"Install the updates that wait, restart Windows until none is left, {Again}.",
        ["ProtocolOSIncompatibility"] = "Choose a streaming protocol that this version of Windows supports, and import the image again.",
        ["RealTimeUniversalDisabled"] = $"Set the registry value RealTimeIsUniversal to 1 below the TimeZoneInformation key, {Again}.",
        ["RemoteDesktopServicesDisabled"] = $"Set the service Remote Desktop Services to Manual or Automatic, {Again}.",
        ["Requires64BitOS"] = "Start from a 64-bit version of Windows.",
        ["ReservedStorageInUse"] = $"Install all updates, restart, and switch reserved storage off with 'DISM /Online /Set-ReservedStorageState /State:Disabled', {Again}.",
        ["RestrictedDriveLetterInUse"] = $"Give whatever uses the drive letter D: another one, since WorkSpaces keeps it for the user's volume, {Again}.",
        ["StagedAppxPackage"] = $"Remove the staged AppX packages with Remove-AppxPackage as SYSTEM, {Again}; if that is not enough, remove the provisioned ones too.",
        ["SysPrepFileMissing"] = "Repair EC2Config or EC2Launch, whose Sysprep file is missing; AWS Support helps with it.",
        ["UEFINotSupported"] = $"Let Windows 10 boot in legacy BIOS mode, {Again}.",
        ["UnknownError"] = "AWS could not tell what failed: read the Image Builder's log group in CloudWatch or the Image Checker's log, then ask AWS Support.",
        ["UnsupportedOsUpgrade"] = "Use a WorkSpace whose Windows never had a feature upgrade; security and cumulative updates do no harm.",
        ["UnsupportedSecurityProtocol"] = $"Enable TLS 1.2 in Windows, {Again}.",
        ["UserProfileMissing"] = @"Make sure that the WorkSpace has its user's profile below D:\Users; if it does, ask AWS Support.",
        ["VMWareToolsInstalled"] = $"Uninstall VMware Tools, {Again}.",
        ["WindowsModulesInstallerDisabled"] = $"Set the service Windows Modules Installer to Manual or Automatic, {Again}.",
        ["WindowsUpdatesEnabled"] = $"Stop the service Windows Update and set it to Disabled, restart, {Again}.",
        ["WindowsUpdatesRequired"] = $"Install all Windows updates, restart until none is left, {Again}.",
        ["WorkspacesBYOLAccountDisabled"] = "Enable the account for bring-your-own-licence (BYOL) in the account settings of the WorkSpaces console, then import again.",
        ["WorkspacesBYOLAccountNotFound"] = "Enable the account for bring-your-own-licence (BYOL) in this region, in the account settings of the WorkSpaces console, then import again.",
        ["ZeroRearmCount"] = $"Reset the Windows rearm count, which 'slmgr /dlv' shows as 0, {Again}.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that the table knows.</summary>
    public static IReadOnlyCollection<string> Codes => Table.Keys;

    /// <summary>What to do, in a sentence.</summary>
    public static string Remedy(string? code) => code is not null && Table.TryGetValue(code, out var remedy) ? remedy : Other;
}
