using System.Globalization;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Functions;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>
/// Lists the pools of a region that can be imported, a page a call. A continuation token is AWS's own NextToken, or, where ids are listed, how
/// many of them are done.
/// </summary>
internal sealed class ListOperation(PoolRuntime runtime, ObjectSchema listInputs)
{
    public async Task<ListPage> RunAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var arguments = Check(request.Query);
        var query = PoolQuery.Read(arguments);
        var size = (int)Math.Min(Math.Min(request.PageSize ?? AwsLists.PageSize, request.Limit ?? AwsLists.PageSize), AwsLists.PageSize);
        try
        {
            var client = runtime.ForRegion(arguments.Text(PoolProperty.Region));
            var (pools, next) = query.PoolIds is { } ids
                ? await ByIdsAsync(new AwsLists(client, cancellationToken), [.. ids.Distinct(StringComparer.Ordinal)], query, size, request.ContinuationToken)
                : await ByPagesAsync(client, query, size, request.ContinuationToken, cancellationToken);
            var suffix = client.Region == runtime.DefaultRegion ? "" : $"@{client.Region}";
            return new ListPage([.. pools.Select(pool => new ListedResource(pool.PoolId + suffix, pool.PoolName))], next);
        }
        catch (WorkSpacesException exception)
        {
            throw AwsErrors.Translate(exception);
        }
    }

    private MapValue Check(MapValue query)
    {
        var check = SchemaCheck.Check(listInputs, query, _ => null);
        List<CheckFailure> failures = [.. check.Failures, .. RuleCheck.Check(PoolQuery.Rules, check.Inputs)];
        return failures.Count == 0
            ? check.Inputs
            : throw new ProviderException(ErrorKind.InvalidArgument, $"The query is wrong: {string.Join(' ', failures.Select(failure => failure.Reason))}");
    }

    /// <summary>
    /// Asks for exactly as many as are still wanted, so that a page of ours always ends where one of AWS's ends. Where our own conditions leave
    /// some out, further pages fill the gap.
    /// </summary>
    private static async Task<(IReadOnlyList<WorkspacesPool> Pools, string? Next)> ByPagesAsync(
        IWorkSpacesClient client, PoolQuery query, int size, string? token, CancellationToken cancellationToken)
    {
        List<WorkspacesPool> found = [];
        var tokens = new NextTokens(OperationNames.DescribeWorkspacesPools);
        var next = tokens.Follow(token);
        do
        {
            var page = await ReadAsync(client, query.Request with { Limit = size - found.Count, NextToken = next }, isGiven: next is not null && next == token, cancellationToken);
            found.AddRange(page.WorkspacesPools.Where(pool => pool is not null && IsListed(pool, query)));
            next = tokens.Follow(page.NextToken);
        }
        while (found.Count < size && next is not null);

        return (found, next);
    }

    /// <param name="client">The API.</param>
    /// <param name="request">What to ask.</param>
    /// <param name="isGiven">The token came from outside, so a refusal most likely means it: the rest of the request was checked.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    private static async Task<DescribeWorkspacesPoolsResponse> ReadAsync(
        IWorkSpacesClient client, DescribeWorkspacesPoolsRequest request, bool isGiven, CancellationToken cancellationToken)
    {
        try
        {
            return await client.DescribeWorkspacesPoolsAsync(request, cancellationToken);
        }
        catch (WorkSpacesException exception) when (isGiven && exception is InvalidParameterValuesException or { Code: "ValidationException" })
        {
            throw WrongToken(request.NextToken!, exception);
        }
    }

    private static async Task<(IReadOnlyList<WorkspacesPool> Pools, string? Next)> ByIdsAsync(
        AwsLists lists, IReadOnlyList<string> ids, PoolQuery query, int size, string? token)
    {
        var done = 0;
        if (token is not null && !(int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out done) && done < ids.Count))
        {
            throw WrongToken(token, null);
        }

        List<WorkspacesPool> found = [];
        while (found.Count < size && done < ids.Count)
        {
            IReadOnlyList<string> batch = [.. ids.Skip(done).Take(size - found.Count)];
            found.AddRange(await lists.PoolsByIds(batch).Where(pool => IsListed(pool, query)).ToListAsync());
            done += batch.Count;
        }

        return (found, done < ids.Count ? done.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>A pool on its way out can't be imported, so only somebody who asks for that state sees it.</summary>
    private static bool IsListed(WorkspacesPool pool, PoolQuery query) =>
        query.Passes(pool) && (query.States is not null || pool.State != WorkspacesPoolState.Deleting);

    private static ProviderException WrongToken(string token, Exception? cause) => new(
        ErrorKind.InvalidArgument,
        $"The continuation token {ValueText.Describe(token)} belongs to no page of this list; list from the start, without a token.", cause);
}
