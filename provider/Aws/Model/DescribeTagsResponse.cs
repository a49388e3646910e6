using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record DescribeTagsResponse
{
    [AllowNull] public IReadOnlyList<Tag> TagList { get; init => field = value ?? []; } = [];
}
