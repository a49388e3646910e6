namespace WorkSpacesProvider.Pools;

/// <summary>What the package is called. Equal to what schema.json says; a test keeps them so.</summary>
public static class PackageIdentity
{
    public const string Name = "aws-workspaces";

    public const string Version = "0.1.0";

    public const string PoolToken = "aws-workspaces:index:WorkspacesPool";
}
