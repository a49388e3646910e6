using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Diffing;

/// <summary>
/// The differences between a stored and a declared pool, beyond what the schema says of them: a region that is only spelled out
/// replaces nothing, and default tags count.
/// </summary>
internal static class PoolDiff
{
    private static readonly string[] Stables =
        [PoolProperty.CreatedAt, PoolProperty.PoolArn, PoolProperty.PoolId, PoolProperty.PoolName, PoolProperty.Region];

    /// <param name="schema">The schema of the pool's inputs.</param>
    /// <param name="request">The stored and the declared pool.</param>
    /// <param name="tags">The provider's word on tags.</param>
    /// <param name="providerRegion">The region of pools that name none, or null if it isn't known yet.</param>
    public static DiffResult Compare(ObjectSchema schema, DiffRequest request, TagPolicy tags, string? providerRegion)
    {
        var changes = ResourceDiff.Compare(schema, request)
            .Where(change => !IsLeftToAws(change))
            .SelectMany(change => change.Path.TopLevelKey == PoolProperty.Region ? MovedByDeclaration(change, request, providerRegion) : [change])
            .Concat(MovedRegion(request, providerRegion))
            .Concat(DefaultTagChanges(request, tags))
            .Concat(OwedStart(request))
            .DistinctBy(change => change.Path)
            .OrderBy(change => change.Path.ToString(), StringComparer.Ordinal)
            .ToList();
        return changes.Count == 0 ? DiffResult.None : new DiffResult(changes, CanNotCoexist(request, providerRegion), Stables);
    }

    /// <summary>
    /// What AWS chooses if it is absent can't be given back: once it is no longer declared, the pool keeps it, and an update would have
    /// nothing to do. An import by a program that leaves it out is no mismatch either.
    /// </summary>
    private static bool IsLeftToAws(PropertyChange change) =>
        change is { Kind: ChangeKind.Delete, Path.TopLevelKey: PoolProperty.RunningMode or PoolProperty.TimeoutSettings or PoolProperty.ApplicationSettings };

    /// <summary>Naming the region that the pool is in anyway, or no longer naming it, moves nothing and is no difference.</summary>
    private static IEnumerable<PropertyChange> MovedByDeclaration(PropertyChange change, DiffRequest request, string? providerRegion)
    {
        var declared = request.NewInputs[PoolProperty.Region];
        var target = declared.IsNull ? providerRegion : request.NewInputs.Text(PoolProperty.Region);
        var current = CurrentRegion(request);
        if (declared.IsUnknown || (target is not null && current is not null && target != current))
        {
            yield return change with { Replaces = true };
        }
    }

    /// <summary>A pool that names no region is replaced when the provider's has moved away from it.</summary>
    private static IEnumerable<PropertyChange> MovedRegion(DiffRequest request, string? providerRegion)
    {
        var path = PropertyPath.Of(PoolProperty.Region);
        var follows = request.NewInputs[PoolProperty.Region].IsNull && request.OldInputs[PoolProperty.Region].IsNull
            && !request.IgnoreChanges.Any(ignored => ignored.Covers(path));
        if (follows && providerRegion is not null && CurrentRegion(request) is { } current && current != providerRegion)
        {
            yield return new PropertyChange(path, ChangeKind.Update, Replaces: true, FromInputs: false);
        }
    }

    private static string? CurrentRegion(DiffRequest request) =>
        request.OldOutputs.Text(PoolProperty.Region) ?? request.OldInputs.Text(PoolProperty.Region);

    /// <summary>Default tags are no input of the pool: their change shows on tagsAll.</summary>
    private static IEnumerable<PropertyChange> DefaultTagChanges(DiffRequest request, TagPolicy tags)
    {
        if (request.OldOutputs.Map(PoolProperty.TagsAll) is not { } known)
        {
            yield break;
        }

        var own = request.NewInputs.Map(PoolProperty.Tags) ?? MapValue.Empty;
        foreach (var (key, value) in tags.Merge(tags.Defaults).Where(tag => !own.ContainsKey(tag.Key)))
        {
            var path = PropertyPath.Of(PoolProperty.TagsAll, key);
            var live = known.Text(key);
            if (live != value && !IsIgnored(path, key))
            {
                yield return new PropertyChange(path, live is null ? ChangeKind.Add : ChangeKind.Update, FromInputs: false);
            }
        }

        foreach (var key in request.OldOutputs.Texts(PoolProperty.DefaultTagKeys).Where(key => !tags.Defaults.ContainsKey(key) && !own.ContainsKey(key)))
        {
            var path = PropertyPath.Of(PoolProperty.TagsAll, key);
            if (known.ContainsKey(key) && tags.IsOurs(key) && !IsIgnored(path, key))
            {
                yield return new PropertyChange(path, ChangeKind.Delete, FromInputs: false);
            }
        }

        bool IsIgnored(PropertyPath path, string key) =>
            request.IgnoreChanges.Any(ignored => ignored.Covers(path) || ignored.Covers(PropertyPath.Of(PoolProperty.Tags, key)));
    }

    /// <summary>
    /// A refresh makes the engine forget that an operation broke off. So a start that is owed is a difference of its own, or nothing would
    /// ever make up for it.
    /// </summary>
    private static IEnumerable<PropertyChange> OwedStart(DiffRequest request)
    {
        var owed = request.OldOutputs.Text(PoolProperty.ResumeState);
        if (owed is not null && owed != request.OldOutputs.Text(PoolProperty.State) && request.NewInputs[PoolProperty.DesiredState].IsNull)
        {
            yield return new PropertyChange(PropertyPath.Of(PoolProperty.State), ChangeKind.Update, FromInputs: false);
        }
    }

    /// <summary>Names are unique in an account and region, so a replacement that keeps both must delete first.</summary>
    private static bool CanNotCoexist(DiffRequest request, string? providerRegion)
    {
        var oldName = request.OldOutputs.Text(PoolProperty.PoolName) ?? request.OldInputs.Text(PoolProperty.PoolName);
        var newName = request.NewInputs.Text(PoolProperty.PoolName);
        var newRegion = request.NewInputs[PoolProperty.Region].IsNull ? providerRegion : request.NewInputs.Text(PoolProperty.Region);
        return oldName is not null && oldName == newName
            && (newRegion is null || newRegion == CurrentRegion(request))
            && !PoolAutoName.IsAutomatic(oldName, request.Name);
    }
}
