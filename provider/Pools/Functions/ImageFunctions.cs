using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>getWorkspaceImages and getWorkspaceImage.</summary>
internal static class ImageFunctions
{
    private const string IdRule = "the id of an image: 'wsi-' and 9 to 63 lower-case letters or digits";

    public static FunctionDefinition GetImages { get; } = new(
        "getWorkspaceImages",
        [PropertyRule.Text($"{ArgumentName.ImageIds}[*]", IdRule, PoolPatterns.ImageId()), PoolRules.Region],
        NameRegex.Check,
        async call => MapValue.Of(("images", ResultValues.List(
            Filters(call.Arguments).Apply(await FindAsync(call, call.Arguments.TextsOrNull(ArgumentName.ImageIds))), ImageResult.Write))));

    public static FunctionDefinition GetImage { get; } = new(
        "getWorkspaceImage",
        [PropertyRule.Text(ArgumentName.ImageId, IdRule, PoolPatterns.ImageId()), PoolRules.Region],
        CheckOne,
        async call => ImageResult.Write(await FindOneAsync(call)));

    private static IEnumerable<CheckFailure> CheckOne(MapValue arguments) =>
    [
        .. arguments.Excludes(
            ArgumentName.ImageId,
            ArgumentName.ImageType, ArgumentName.MostRecent, ArgumentName.NameRegex, ArgumentName.OperatingSystemType, ArgumentName.States),
        .. arguments.Needs(ArgumentName.ImageId, ArgumentName.NameRegex),
        .. NameRegex.Check(arguments),
    ];

    private static IEnumerable<ResultFilter<WorkspaceImage>> Filters(MapValue arguments) =>
    [
        .. ResultFilters.Name<WorkspaceImage>(arguments, image => image.Name),
        .. ResultFilters.Is<WorkspaceImage>(arguments, ArgumentName.OperatingSystemType, image => image.OperatingSystem?.Type),
        .. ResultFilters.IsOneOf<WorkspaceImage>(arguments, ArgumentName.States, image => image.State),
    ];

    private static async Task<WorkspaceImage> FindOneAsync(FunctionCall call)
    {
        if (call.Arguments.Text(ArgumentName.ImageId) is { } id)
        {
            return (await FindAsync(call, [id])).FirstOrDefault(image => image.ImageId == id) ?? throw ImageSearch.NoSuchId(call);
        }

        var search = new ImageSearch(call, await FindAsync(call, ids: null), Filters(call.Arguments));
        return call.Arguments.Flag(ArgumentName.MostRecent) == true ? search.Newest() : search.Only();
    }

    /// <summary>What AWS can tell apart by itself, the newest first. An image without a date is taken for an old one.</summary>
    private static async Task<IReadOnlyList<WorkspaceImage>> FindAsync(FunctionCall call, IReadOnlyList<string>? ids)
    {
        var request = new DescribeWorkspaceImagesRequest { ImageType = call.Arguments.Text(ArgumentName.ImageType) };
        var found = ids is null
            ? call.Lists.Images(request)
            : AwsLists.ByIds(ids, batch => call.Lists.Images(request with { ImageIds = batch }));
        return await found
            .OrderByDescending(image => image.Created ?? DateTimeOffset.MinValue)
            .ThenBy(image => image.ImageId, StringComparer.Ordinal)
            .ToListAsync(call.CancellationToken);
    }
}
