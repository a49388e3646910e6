using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Paging;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>One call of a function.</summary>
/// <param name="Arguments">The arguments, checked, with defaults.</param>
/// <param name="Client">The API of the region that they name.</param>
/// <param name="Tags">The provider's word on tags.</param>
/// <param name="CancellationToken">Cancelled when the engine no longer wants the answer.</param>
internal sealed record FunctionCall(MapValue Arguments, IWorkSpacesClient Client, TagPolicy Tags, CancellationToken CancellationToken)
{
    public AwsLists Lists { get; } = new(Client, CancellationToken);
}
