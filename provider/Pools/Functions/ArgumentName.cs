namespace WorkSpacesProvider.Pools.Functions;

/// <summary>The names of the functions' arguments, as schema.json has them.</summary>
internal static class ArgumentName
{
    public const string BundleIds = "bundleIds";
    public const string DirectoryIds = "directoryIds";
    public const string DirectoryName = "directoryName";
    public const string Filters = "filters";
    public const string ImageId = "imageId";
    public const string ImageIds = "imageIds";
    public const string ImageType = "imageType";
    public const string MostRecent = "mostRecent";
    public const string NameRegex = "nameRegex";
    public const string OperatingSystemType = "operatingSystemType";
    public const string Owner = "owner";
    public const string PoolId = "poolId";
    public const string PoolIds = "poolIds";
    public const string PoolName = "poolName";
    public const string States = "states";
    public const string UserId = "userId";
    public const string WorkspaceType = "workspaceType";
}
