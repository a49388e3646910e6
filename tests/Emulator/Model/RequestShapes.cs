using static WorkSpacesProvider.Emulator.Model.CommonShapes;

namespace WorkSpacesProvider.Emulator.Model;

/// <summary>The input of every operation, with every constraint of the service model.</summary>
internal static class RequestShapes
{
    public static readonly StructureShape CreateWorkspacesPool = new(
        new Member("PoolName", PoolName, Required: true),
        new Member("Description", UpdateDescription, Required: true),
        new Member("BundleId", BundleId, Required: true),
        new Member("DirectoryId", DirectoryId, Required: true),
        new Member("Capacity", Capacity, Required: true),
        new Member("Tags", Tags),
        new Member("ApplicationSettings", ApplicationSettings),
        new Member("TimeoutSettings", TimeoutSettings),
        new Member("RunningMode", RunningMode));

    public static readonly StructureShape UpdateWorkspacesPool = new(
        new Member("PoolId", PoolId, Required: true),
        new Member("Description", UpdateDescription),
        new Member("BundleId", BundleId),
        new Member("DirectoryId", DirectoryId),
        new Member("Capacity", Capacity),
        new Member("ApplicationSettings", ApplicationSettings),
        new Member("TimeoutSettings", TimeoutSettings),
        new Member("RunningMode", RunningMode));

    public static readonly StructureShape DescribeWorkspacesPools = new(
        new Member("PoolIds", new ListShape(PoolId, Min: 1, Max: 25)),
        new Member("Filters", new ListShape(
            new StructureShape(
                new Member("Name", new EnumShape("PoolName"), Required: true),
                new Member(
                    "Values",
                    new ListShape(new StringShape(Min: 1, Max: 128, Pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]+$"), Min: 1, Max: 25),
                    Required: true),
                new Member("Operator", new EnumShape("EQUALS", "NOTEQUALS", "CONTAINS", "NOTCONTAINS"), Required: true)),
            Min: 1,
            Max: 25)),
        new Member("Limit", Limit),
        new Member("NextToken", PaginationToken));

    /// <summary>Start, stop and terminate take the same input.</summary>
    public static readonly StructureShape OnePool = new(
        new Member("PoolId", PoolId, Required: true));

    public static readonly StructureShape DescribeWorkspacesPoolSessions = new(
        new Member("PoolId", PoolId, Required: true),
        new Member("UserId", UserId),
        new Member("Limit", Limit50),
        new Member("NextToken", PaginationToken));

    public static readonly StructureShape TerminateWorkspacesPoolSession = new(
        new Member("SessionId", SessionId, Required: true));

    public static readonly StructureShape DescribeWorkspaceImages = new(
        new Member("ImageIds", new ListShape(ImageId, Min: 1, Max: 25)),
        new Member("ImageType", ImageType),
        new Member("NextToken", PaginationToken),
        new Member("MaxResults", Limit));

    public static readonly StructureShape CreateTags = new(
        new Member("ResourceId", NonEmptyString, Required: true),
        new Member("Tags", Tags, Required: true));

    public static readonly StructureShape DeleteTags = new(
        new Member("ResourceId", NonEmptyString, Required: true),
        new Member("TagKeys", new ListShape(NonEmptyString), Required: true));

    public static readonly StructureShape DescribeTags = new(
        new Member("ResourceId", NonEmptyString, Required: true));

    public static readonly StructureShape DescribeWorkspaceBundles = new(
        new Member("BundleIds", new ListShape(BundleId, Min: 1, Max: 25)),
        new Member("Owner", Text),
        new Member("NextToken", PaginationToken));

    public static readonly StructureShape DescribeWorkspaceDirectories = new(
        new Member("DirectoryIds", new ListShape(DirectoryId, Min: 1, Max: 25)),
        new Member("WorkspaceDirectoryNames", new ListShape(DirectoryName, Min: 1, Max: 25)),
        new Member("Limit", Limit),
        new Member("NextToken", PaginationToken),
        new Member("Filters", new ListShape(
            new StructureShape(
                new Member("Name", new EnumShape("USER_IDENTITY_TYPE", "WORKSPACE_TYPE"), Required: true),
                new Member(
                    "Values",
                    new ListShape(new StringShape(Pattern: @"^[0-9a-zA-Z\*\.\\/\?-_]{0,64}$"), Min: 1, Max: 25),
                    Required: true)),
            Min: 1,
            Max: 25)));
}
