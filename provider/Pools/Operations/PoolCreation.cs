using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>
/// Asks AWS for a pool so that none is orphaned. AWS knows no client token. So when an answer is lost, the pool is looked up by its name,
/// and taken only if everything that can be compared proves it our own.
/// </summary>
/// <param name="client">The region's API.</param>
/// <param name="time">The clock.</param>
/// <param name="declaredRegion">The region, if the pool names one: an import has to name it too. Null: the provider's.</param>
internal sealed class PoolCreation(IWorkSpacesClient client, TimeProvider time, string? declaredRegion)
{
    /// <summary>How far AWS's clock may differ from ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>A new pool may be listed late; these are the waits between the looks for it.</summary>
    private static readonly TimeSpan[] LookDelays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(6)];

    private readonly PoolReader _reader = new(client);

    /// <param name="request">The pool wanted.</param>
    /// <returns>The pool as AWS answered, or as it was found.</returns>
    /// <exception cref="ProviderException">There is no new pool, or none that is provably ours.</exception>
    public async Task<WorkspacesPool> CreateAsync(CreateWorkspacesPoolRequest request)
    {
        var asked = time.GetUtcNow();
        try
        {
            // Not to be cancelled: a call that was sent may have made the pool, and only its answer holds the id.
            var response = await client.CreateWorkspacesPoolAsync(request, CancellationToken.None);
            return response.WorkspacesPool ?? await FindOwnAsync(request, asked)
                ?? throw new ProviderException(ErrorKind.Unknown, $"AWS answered the creation of pool {request.PoolName} without a pool, and none of that name is listed. Look for it in the console before the next run.");
        }
        catch (WorkSpacesException lost) when (lost.AnswerMayBeLost)
        {
            return await FindOwnAsync(request, asked) ?? throw AwsErrors.Translate(lost);
        }
        catch (ResourceAlreadyExistsException)
        {
            throw await ExistsAsync(request.PoolName);
        }
    }

    private async Task<WorkspacesPool?> FindOwnAsync(CreateWorkspacesPoolRequest request, DateTimeOffset asked)
    {
        foreach (var delay in LookDelays)
        {
            await Task.Delay(delay, time, CancellationToken.None);
            try
            {
                if (await _reader.FindByNameAsync(request.PoolName, CancellationToken.None) is { } found)
                {
                    var tags = await _reader.TagsAsync(found.PoolId, CancellationToken.None);
                    return IsProvablyOurs(request, found, tags, asked) ? found : throw Exists(request.PoolName, found.PoolId);
                }
            }
            catch (WorkSpacesException)
            {
                // What broke the creation may break the look too. The next one may get through; if none does, the creation's failure is told.
            }
        }

        return null;
    }

    private static bool IsProvablyOurs(
        CreateWorkspacesPoolRequest request, WorkspacesPool found, IReadOnlyDictionary<string, string> tags, DateTimeOffset asked) =>
        found.CreatedAt >= asked - ClockSkew
        && found.Description == request.Description
        && found.BundleId == request.BundleId
        && found.DirectoryId == request.DirectoryId
        && found.CapacityStatus.DesiredUserSessions == request.Capacity.DesiredUserSessions
        && Holds(request.RunningMode, found.RunningMode)
        && Holds(request.TimeoutSettings?.DisconnectTimeoutInSeconds, found.TimeoutSettings?.DisconnectTimeoutInSeconds)
        && Holds(request.TimeoutSettings?.IdleDisconnectTimeoutInSeconds, found.TimeoutSettings?.IdleDisconnectTimeoutInSeconds)
        && Holds(request.TimeoutSettings?.MaxUserDurationInSeconds, found.TimeoutSettings?.MaxUserDurationInSeconds)
        && Holds(request.ApplicationSettings?.Status, found.ApplicationSettings?.Status)
        && Holds(request.ApplicationSettings?.SettingsGroup, found.ApplicationSettings?.SettingsGroup)
        && (request.Tags ?? []).All(tag => tags.TryGetValue(tag.Key, out var value) && value == (tag.Value ?? ""))
        && tags.Keys.All(key => key.StartsWith(Tags.TagPolicy.ReservedPrefix, StringComparison.Ordinal) || (request.Tags ?? []).Any(tag => tag.Key == key));

    /// <summary>What was not asked for is AWS's to choose.</summary>
    private static bool Holds<T>(T asked, T found) => asked is null || EqualityComparer<T>.Default.Equals(asked, found);

    private async Task<ProviderException> ExistsAsync(string poolName)
    {
        try
        {
            return Exists(poolName, (await _reader.FindByNameAsync(poolName, CancellationToken.None))?.PoolId);
        }
        catch (WorkSpacesException)
        {
            return Exists(poolName, null);
        }
    }

    private ProviderException Exists(string poolName, string? poolId) => new(
        ErrorKind.AlreadyExists,
        $"A pool named {poolName} exists already{(poolId is null ? "" : $" ({poolId})")}. Names are unique in an account and region: choose another name, or import that pool.")
    {
        ImportId = (poolId ?? poolName) + (declaredRegion is null ? "" : $"@{declaredRegion}"),
    };
}
