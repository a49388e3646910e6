namespace WorkSpacesProvider.Pools.Checking;

/// <summary>
/// The ranges and patterns of the pool's inputs. Source: the service model's constraints of CreateWorkspacesPool and
/// UpdateWorkspacesPool (botocore workspaces/2015-04-08 of 2026-08-07).
/// </summary>
internal static class PoolRules
{
    public const string BundleIdRule = "the id of a bundle: 'wsb-' and 8 to 63 lower-case letters or digits";

    public const string DirectoryIdRule = "the id of a directory: 'wsd-' and at least 8 lower-case letters or digits, or 'd-' and at least 8 hex digits";

    public static PropertyRule PoolName { get; } =
        PropertyRule.Text(PoolProperty.PoolName, "1 to 64 letters, digits, '_', '.' or '-', the first a letter or digit", PoolPatterns.PoolName());

    public static PropertyRule Region { get; } = PropertyRule.Text(PoolProperty.Region, "the name of an AWS region, such as us-east-1", PoolPatterns.Region());

    public static IReadOnlyList<PropertyRule> All { get; } =
    [
        PoolName,
        PropertyRule.Text(PoolProperty.Description, "1 to 255 letters, digits, blanks or any of _ . / ( ) -", PoolPatterns.Description()),
        PropertyRule.Text(PoolProperty.BundleId, BundleIdRule, PoolPatterns.BundleId()),
        PropertyRule.Text(PoolProperty.DirectoryId, DirectoryIdRule, PoolPatterns.DirectoryId()),
        PropertyRule.Range("capacity.desiredUserSessions", 0, null, ""),
        PropertyRule.Range("timeoutSettings.disconnectTimeoutInSeconds", 60, 36000, " seconds"),
        PropertyRule.Range("timeoutSettings.idleDisconnectTimeoutInSeconds", 0, 36000, " seconds (0 is never)"),
        PropertyRule.Range("timeoutSettings.maxUserDurationInSeconds", 600, 432000, " seconds"),
        PropertyRule.Text("applicationSettings.settingsGroup", "1 to 100 letters, digits or any of _ . / ( ) ! * ' -", PoolPatterns.SettingsGroup()),
        Region,
        PropertyRule.Range("stopPolicy.drainTimeoutInSeconds", 0, null, " seconds"),
    ];
}
