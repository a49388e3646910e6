using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>The engine's reading of a Diff answer: whether anything changes, whether that replaces, and the lines to show.</summary>
internal sealed record ResourceDiff(bool HasChanges, bool Replaces, bool DeleteBeforeReplace, IReadOnlyList<PropertyChange> Changes, IReadOnlyList<string> Stables)
{
    /// <param name="answer">The provider's answer.</param>
    /// <param name="old">The state it was compared with; for a refresh, what Read returned.</param>
    /// <param name="news">The inputs it was compared with.</param>
    /// <param name="replaceOnChanges">The user's paths whose change replaces.</param>
    public static ResourceDiff Of(DiffResponse answer, ResourceState old, Struct news, IEnumerable<string> replaceOnChanges)
    {
        var forced = replaceOnChanges.Select(PropertyPath.Parse).ToList();
        var changes = answer.Changes switch
        {
            DiffResponse.Types.DiffChanges.DiffNone => [],
            DiffResponse.Types.DiffChanges.DiffSome => Detailed(answer, old, news, forced),
            _ => Undetailed(old.Inputs, news, forced),
        };
        var replaces = changes.Count > 0 && (answer.Replaces.Count > 0 || changes.Exists(change => ReplacesResource(change.Kind)));
        return new ResourceDiff(changes.Count > 0, replaces, answer.DeleteBeforeReplace, changes, answer.Stables);
    }

    private static List<PropertyChange> Detailed(DiffResponse answer, ResourceState old, Struct news, List<PropertyPath> forced) =>
    [
        .. answer.DetailedDiff.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry =>
        {
            var path = PropertyPath.Parse(entry.Key);
            return new PropertyChange(
                entry.Key,
                Upgrade(entry.Value.Kind, path, forced),
                path.Find(entry.Value.InputDiff ? old.Inputs : old.Outputs),
                path.Find(news));
        }),
    ];

    private static List<PropertyChange> Undetailed(Struct olds, Struct news, List<PropertyPath> forced) =>
    [
        .. olds.Fields.Keys.Union(news.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Old: olds.Fields.GetValueOrDefault(name), New: news.Fields.GetValueOrDefault(name)))
            .Where(pair => !PropertyValues.Same(pair.Old, pair.New))
            .Select(pair => new PropertyChange(pair.Name, Upgrade(KindOf(pair.Old, pair.New), PropertyPath.Root.Child(pair.Name), forced), pair.Old, pair.New)),
    ];

    private static PropertyDiff.Types.Kind KindOf(Value? old, Value? @new) =>
        PropertyValues.IsNothing(old) ? PropertyDiff.Types.Kind.Add
        : PropertyValues.IsNothing(@new) ? PropertyDiff.Types.Kind.Delete
        : PropertyDiff.Types.Kind.Update;

    private static PropertyDiff.Types.Kind Upgrade(PropertyDiff.Types.Kind kind, PropertyPath path, List<PropertyPath> forced) =>
        !forced.Exists(candidate => candidate.Covers(path)) ? kind : kind switch
        {
            PropertyDiff.Types.Kind.Add => PropertyDiff.Types.Kind.AddReplace,
            PropertyDiff.Types.Kind.Delete => PropertyDiff.Types.Kind.DeleteReplace,
            PropertyDiff.Types.Kind.Update => PropertyDiff.Types.Kind.UpdateReplace,
            _ => kind,
        };

    private static bool ReplacesResource(PropertyDiff.Types.Kind kind) => Protocol.ProviderRules.ReplacesResource(kind);
}
