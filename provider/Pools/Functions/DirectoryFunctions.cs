using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>getWorkspaceDirectories.</summary>
internal static class DirectoryFunctions
{
    public static FunctionDefinition GetDirectories { get; } = new(
        "getWorkspaceDirectories",
        [
            PropertyRule.Text($"{ArgumentName.DirectoryIds}[*]", PoolRules.DirectoryIdRule, PoolPatterns.DirectoryId()),
            PropertyRule.Text(
                ArgumentName.DirectoryName, "2 to 65 letters, digits, blanks, '_', '.' or '-', the first a letter or digit", PoolPatterns.DirectoryName()),
            PoolRules.Region,
        ],
        _ => [],
        async call => MapValue.Of(("directories", ResultValues.List(await FindAsync(call), DirectoryResult.Write))));

    /// <summary>AWS is asked for ids or for the rest, since it is not documented whether it takes them at once.</summary>
    private static async Task<IReadOnlyList<WorkspaceDirectory>> FindAsync(FunctionCall call)
    {
        var arguments = call.Arguments;
        if (arguments.TextsOrNull(ArgumentName.DirectoryIds) is { } ids)
        {
            var found = AwsLists.ByIds(ids, batch => call.Lists.Directories(new DescribeWorkspaceDirectoriesRequest { DirectoryIds = batch }));
            return Filters(arguments).Apply(await found.ToListAsync(call.CancellationToken));
        }

        return await call.Lists.Directories(new DescribeWorkspaceDirectoriesRequest
        {
            WorkspaceDirectoryNames = arguments.Text(ArgumentName.DirectoryName) is { } name ? [name] : null,
            Filters = arguments.Text(ArgumentName.WorkspaceType) is { } type
                ? [new DescribeWorkspaceDirectoriesFilter { Name = DescribeWorkspaceDirectoriesFilterName.WorkspaceType, Values = [type] }]
                : null,
        }).ToListAsync(call.CancellationToken);
    }

    private static IEnumerable<ResultFilter<WorkspaceDirectory>> Filters(MapValue arguments) =>
    [
        .. ResultFilters.Is<WorkspaceDirectory>(arguments, ArgumentName.DirectoryName, directory => directory.WorkspaceDirectoryName),
        .. ResultFilters.Is<WorkspaceDirectory>(arguments, ArgumentName.WorkspaceType, directory => directory.WorkspaceType),
    ];
}
