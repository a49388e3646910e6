namespace WorkSpacesProvider.Pools.Tests.Functions;

/// <summary>Arguments and things to look up.</summary>
internal static class Found
{
    public static MapValue Arguments(params IEnumerable<(string Key, PropertyValue Value)> arguments) => MapValue.Of(arguments);

    public static ListValue List(params IEnumerable<PropertyValue> items) => ListValue.Of(items);

    public static string ImageId(int number) => $"wsi-{number:000000000}";

    /// <summary>An image that is a day younger than the one with the number before.</summary>
    public static WorkspaceImage Image(int number, string? name = null) => new()
    {
        ImageId = ImageId(number),
        Name = name ?? $"image-{number}",
        Description = "An image",
        OperatingSystem = new WorkSpacesProvider.Aws.OperatingSystem { Type = OperatingSystemType.Windows },
        State = WorkspaceImageState.Available,
        RequiredTenancy = WorkspaceImageRequiredTenancy.Default,
        Created = ManualTimeProvider.Start + TimeSpan.FromDays(number),
        OwnerAccountId = Sample.Account,
        Updates = new WorkSpacesProvider.Aws.UpdateResult { UpdateAvailable = true, Description = "New drivers" },
    };

    public static string PoolId(int number) => $"wspool-{number:000000000}";

    public static WorkspacesPool Pool(int number, string state = WorkspacesPoolState.Running, string? name = null) =>
        Sample.Pool(state, PoolId(number), name ?? $"pool-{number}");

    public static IEnumerable<string?> Texts(this IEnumerable<MapValue> found, string member) => found.Select(item => item.Text(member));
}
