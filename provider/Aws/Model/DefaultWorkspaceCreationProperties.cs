namespace WorkSpacesProvider.Aws;

public sealed record DefaultWorkspaceCreationProperties
{
    public bool? EnableInternetAccess { get; init; }
    public string? DefaultOu { get; init; }
    public string? CustomSecurityGroupId { get; init; }
    public bool? UserEnabledAsLocalAdministrator { get; init; }
    public bool? EnableMaintenanceMode { get; init; }
    public string? InstanceIamRoleArn { get; init; }
}
