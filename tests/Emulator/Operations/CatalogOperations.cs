using System.Text.Json;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>The lists of images, bundles and directories. Ids that do not exist are left out, as AWS does.</summary>
internal static class CatalogOperations
{
    public static DescribeWorkspaceImagesResult DescribeImages(CallContext call, DescribeWorkspaceImagesRequest request)
    {
        var images = WithIds(call.Region.Images, request.ImageIds);
        if (request.ImageType is { } type) images = images.Where(image => IsOwned(call, image) == (type == ImageType.OWNED));
        // The model gives this operation no error for a bad parameter, so it answers the one that every service has.
        var (page, nextToken) = Page(call, images, request.MaxResults, request.NextToken, "images", AwsErrors.Validation);
        return new(page, nextToken);
    }

    public static DescribeWorkspaceBundlesResult DescribeBundles(CallContext call, DescribeWorkspaceBundlesRequest request)
    {
        if (request is { BundleIds: not null, Owner: not null })
            throw AwsErrors.InvalidParameterValues("BundleIds and Owner can not be used together.");

        var bundles = WithIds(call.Region.Bundles, request.BundleIds);
        if (request.BundleIds is null)
        {
            var owner = request.Owner ?? call.Region.AccountId;
            bundles = bundles.Where(bundle => string.Equals(bundle.Text("Owner") ?? call.Region.AccountId, owner, StringComparison.Ordinal));
        }

        var (page, nextToken) = Page(call, bundles, null, request.NextToken, "bundles");
        return new(page, nextToken);
    }

    public static DescribeWorkspaceDirectoriesResult DescribeDirectories(CallContext call, DescribeWorkspaceDirectoriesRequest request)
    {
        if (request is { DirectoryIds: not null, WorkspaceDirectoryNames: not null })
            throw AwsErrors.InvalidParameterValues("DirectoryIds and WorkspaceDirectoryNames can not be used together.");

        var directories = WithIds(call.Region.Directories, request.DirectoryIds);
        if (request.WorkspaceDirectoryNames is { } names)
            directories = directories.Where(directory => names.Contains(directory.Text("WorkspaceDirectoryName"), StringComparer.Ordinal));
        foreach (var filter in request.Filters ?? [])
        {
            var member = filter.Name is "WORKSPACE_TYPE" ? "WorkspaceType" : "UserIdentityType";
            directories = directories.Where(directory => filter.Values.Contains(directory.Text(member), StringComparer.Ordinal));
        }

        var (page, nextToken) = Page(call, directories, request.Limit, request.NextToken, "directories");
        return new(page, nextToken);
    }

    /// <summary>An image without an owner is the account's own.</summary>
    private static bool IsOwned(CallContext call, CatalogItem image) =>
        string.Equals(image.Text("OwnerAccountId") ?? call.Region.AccountId, call.Region.AccountId, StringComparison.Ordinal);

    private static IEnumerable<CatalogItem> WithIds(Catalog catalog, IReadOnlyList<string>? ids) =>
        ids is null ? catalog.Items : catalog.Items.Where(item => ids.Contains(item.Id, StringComparer.Ordinal));

    private static (IReadOnlyList<JsonElement> Documents, string? NextToken) Page(
        CallContext call, IEnumerable<CatalogItem> items, int? size, string? token, string list, Func<string, AwsException>? refusal = null)
    {
        var (page, nextToken) = Pages.Take(
            items, item => item.Sequence, call.PageSize(size), token, $"{list}/{call.Region.AccountId}/{call.Region.Region}", refusal);
        return (page.Select(item => item.Document).ToList(), nextToken);
    }
}
