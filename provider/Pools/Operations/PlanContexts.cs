using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Planning;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Makes what a plan is made from out of an update.</summary>
internal static class PlanContexts
{
    /// <summary>
    /// Makes the plan, and asks for the live tags only if it touches any: of the two calls a second that an account has, most updates need
    /// none for tags.
    /// </summary>
    /// <returns>The plan, and the pool's tags as far as they are known.</returns>
    public static async Task<(PoolUpdatePlan Plan, IReadOnlyDictionary<string, string> Tags)> PlanAsync(
        UpdateRequest request, WorkspacesPool live, TagPolicy tags, PoolReader reader, CancellationToken cancellationToken)
    {
        var stored = StoredPool.Tags(request.OldOutputs);
        var plan = PoolUpdatePlan.Make(Of(request, live, stored, tags));
        if (!plan.Steps.Any(step => step is TagStep or UntagStep))
        {
            return (plan, stored);
        }

        var liveTags = await reader.TagsAsync(request.Id, cancellationToken);
        return (PoolUpdatePlan.Make(Of(request, live, liveTags, tags)), liveTags);
    }

    /// <param name="request">The update. What the user wants ignored is taken out: it counts as not declared.</param>
    /// <param name="live">The pool as it is.</param>
    /// <param name="liveTags">All its tags.</param>
    /// <param name="tags">The provider's word on tags.</param>
    public static PlanContext Of(UpdateRequest request, WorkspacesPool live, IReadOnlyDictionary<string, string> liveTags, TagPolicy tags)
    {
        // A policy is no field of the pool: ignoring its changes must not put the default, which ends sessions, in its place.
        var declared = PoolInputs.Read(request.NewInputs.Without(request.IgnoreChanges)) with { StopPolicy = PoolInputs.Read(request.NewInputs).StopPolicy };
        var lastDeclared = PoolInputs.Read(request.OldInputs.Without(request.IgnoreChanges));
        var lastApplied = PoolInputs.Read(request.OldOutputs);
        bool IsOurs(string key) => tags.IsOurs(key) && !request.IgnoreChanges.Any(path => path.Covers(PropertyPath.Of(PoolProperty.Tags, key)));
        return new PlanContext(
            declared,
            lastApplied,
            lastDeclared.Tags.Keys.Concat(lastApplied.Tags.Keys).Concat(request.OldOutputs.Texts(PoolProperty.DefaultTagKeys)).ToHashSet(StringComparer.Ordinal),
            live,
            tags.Merge(declared.Tags).Where(tag => IsOurs(tag.Key)).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            liveTags.Where(tag => IsOurs(tag.Key)).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            request.OldOutputs.Text(PoolProperty.ResumeState),
            request.OldInputs.Entries.Concat(request.NewInputs.Entries)
                .Where(entry => entry.Value.ContainsSecret).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal));
    }
}
