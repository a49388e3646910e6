using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Paging;
using static WorkSpacesProvider.Pools.Functions.ResultValues;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>getWorkspaceBundles.</summary>
internal static class BundleFunctions
{
    public static FunctionDefinition GetBundles { get; } = new(
        "getWorkspaceBundles",
        [
            PropertyRule.Text($"{ArgumentName.BundleIds}[*]", PoolRules.BundleIdRule, PoolPatterns.BundleId()),
            PropertyRule.Length(ArgumentName.Owner, 1, max: null),
            PoolRules.Region,
        ],
        arguments => [.. arguments.Excludes(ArgumentName.BundleIds, ArgumentName.Owner), .. NameRegex.Check(arguments)],
        async call => MapValue.Of(("bundles", List(
            ResultFilters.Name<WorkspaceBundle>(call.Arguments, bundle => bundle.Name).Apply(await FindAsync(call).ToListAsync(call.CancellationToken)), Write))));

    private static IAsyncEnumerable<WorkspaceBundle> FindAsync(FunctionCall call) => call.Arguments.TextsOrNull(ArgumentName.BundleIds) is { } ids
        ? AwsLists.ByIds(ids, batch => call.Lists.Bundles(new DescribeWorkspaceBundlesRequest { BundleIds = batch }))
        : call.Lists.Bundles(new DescribeWorkspaceBundlesRequest { Owner = call.Arguments.Text(ArgumentName.Owner) });

    private static MapValue Write(WorkspaceBundle bundle) => Object(
        ("bundleId", bundle.BundleId ?? ""),
        ("name", bundle.Name),
        ("owner", bundle.Owner),
        ("description", bundle.Description),
        ("imageId", bundle.ImageId),
        ("rootStorage", Optional(bundle.RootStorage, storage => Object(("capacity", storage.Capacity)))),
        ("userStorage", Optional(bundle.UserStorage, storage => Object(("capacity", storage.Capacity)))),
        ("computeType", Optional(bundle.ComputeType, compute => Object(("name", compute.Name)))),
        ("lastUpdatedTime", Time(bundle.LastUpdatedTime)),
        ("creationTime", Time(bundle.CreationTime)),
        ("state", bundle.State),
        ("bundleType", bundle.BundleType));
}
