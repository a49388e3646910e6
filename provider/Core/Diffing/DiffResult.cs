namespace WorkSpacesProvider.Core.Diffing;

/// <param name="Changes">Every difference, each path once, sorted by path. Empty: there is nothing to do.</param>
/// <param name="DeleteBeforeReplace">In a replacement the old resource must go first, since both can't exist at once.</param>
/// <param name="Stables">Names of outputs that keep their value whatever the update does.</param>
public sealed record DiffResult(IReadOnlyList<PropertyChange> Changes, bool DeleteBeforeReplace, IReadOnlyList<string> Stables)
{
    public static DiffResult None { get; } = new([], DeleteBeforeReplace: false, []);

    public bool Replaces => Changes.Any(change => change.Replaces);
}
