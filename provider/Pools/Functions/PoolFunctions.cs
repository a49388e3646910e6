using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Operations;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>getWorkspacesPools and getWorkspacesPool.</summary>
internal static class PoolFunctions
{
    public static FunctionDefinition GetPools { get; } = new(
        "getWorkspacesPools",
        PoolQuery.Rules,
        _ => [],
        async call => MapValue.Of((
            "pools", ResultValues.List(await PoolQuery.Read(call.Arguments).ReadAsync(call.Lists).ToListAsync(call.CancellationToken), PoolResult.Write))));

    public static FunctionDefinition GetPool { get; } = new(
        "getWorkspacesPool",
        [
            PropertyRule.Text(ArgumentName.PoolId, PoolQuery.PoolIdRule, PoolPatterns.PoolId()),
            PoolRules.PoolName,
            PoolRules.Region,
        ],
        arguments => [.. arguments.Excludes(ArgumentName.PoolId, ArgumentName.PoolName), .. arguments.Needs(ArgumentName.PoolId, ArgumentName.PoolName)],
        AnswerAsync);

    private static async Task<MapValue> AnswerAsync(FunctionCall call)
    {
        var reader = new PoolReader(call.Client);
        var pool = call.Arguments.Text(ArgumentName.PoolId) is { } id
            ? await reader.FindAsync(id, call.CancellationToken) ?? throw NoSuchId(call)
            : await reader.FindByNameAsync(call.Arguments.Text(ArgumentName.PoolName)!, call.CancellationToken) ?? throw await NoSuchNameAsync(call);
        var tags = await reader.TagsAsync(pool.PoolId, call.CancellationToken);
        return PoolResult.Write(pool)
            .With(PoolProperty.Region, call.Client.Region)
            .With(PoolProperty.Tags, PoolOutputs.Texts(call.Tags.Visible(tags)));
    }

    private static ProviderException NoSuchId(FunctionCall call) => new(
        ErrorKind.NotFound,
        $"getWorkspacesPool found no pool with poolId {ValueText.Describe(call.Arguments[ArgumentName.PoolId])} in {call.Client.Region}. "
        + "Check the id, the region and the account of the credentials.");

    /// <summary>One more call, so that a slip of the pen is seen at once.</summary>
    private static async Task<ProviderException> NoSuchNameAsync(FunctionCall call)
    {
        var name = call.Arguments[ArgumentName.PoolName];
        var others = await call.Lists.Pools(new DescribeWorkspacesPoolsRequest()).Select(pool => pool.PoolName).ToListAsync(call.CancellationToken);
        var nearest = others.Count == 0 || name is SecretValue ? "" : $" {NameSuggestion.For(call.Arguments.Text(ArgumentName.PoolName)!, others)}";
        return new ProviderException(
            ErrorKind.NotFound,
            $"getWorkspacesPool found no pool with poolName {ValueText.Describe(name)} among the {others.Count} in {call.Client.Region}.{nearest} "
            + "Check the name, the region and the account of the credentials.");
    }
}
