namespace WorkSpacesProvider.Aws;

public sealed record WorkspaceAccessProperties
{
    public string? DeviceTypeWindows { get; init; }
    public string? DeviceTypeOsx { get; init; }
    public string? DeviceTypeWeb { get; init; }
    public string? DeviceTypeIos { get; init; }
    public string? DeviceTypeAndroid { get; init; }
    public string? DeviceTypeChromeOs { get; init; }
    public string? DeviceTypeZeroClient { get; init; }
    public string? DeviceTypeLinux { get; init; }
    public string? DeviceTypeWorkSpacesThinClient { get; init; }
    public AccessEndpointConfig? AccessEndpointConfig { get; init; }
}
