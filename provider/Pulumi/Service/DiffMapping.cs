using System.Diagnostics;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>
/// A diff as the engine reads it: exact paths in detailedDiff, their top-level names in diffs and replaces, and hasDetailedDiff
/// always set, since the engine ignores the paths without it.
/// </summary>
internal static class DiffMapping
{
    public static DiffResponse ToResponse(DiffResult diff)
    {
        var response = new DiffResponse
        {
            Changes = diff.Changes.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone,
            DeleteBeforeReplace = diff.DeleteBeforeReplace,
            HasDetailedDiff = true,
            Stables = { diff.Stables },
            Diffs = { TopLevelKeys(diff.Changes) },
            Replaces = { TopLevelKeys(diff.Changes.Where(change => change.Replaces)) },
        };
        foreach (var change in diff.Changes)
        {
            response.DetailedDiff[change.Path.ToString()] = new PropertyDiff { Kind = KindOf(change), InputDiff = change.FromInputs };
        }

        return response;
    }

    /// <exception cref="ProviderException">A path does not parse.</exception>
    public static IReadOnlyList<PropertyPath> IgnoreChanges(IEnumerable<string> paths) => [.. paths.Select(text =>
        PropertyPath.TryParse(text, out var path)
            ? path
            : throw new ProviderException(
                ErrorKind.InvalidArgument, $"ignoreChanges has '{text}', which is no property path; write it like a.b, a[0], a[*] or a[\"b.c\"]."))];

    private static IEnumerable<string> TopLevelKeys(IEnumerable<PropertyChange> changes) => changes
        .Select(change => change.Path.TopLevelKey ?? throw new UnreachableException($"The change at '{change.Path}' is of no property."))
        .Distinct(StringComparer.Ordinal);

    private static PropertyDiff.Types.Kind KindOf(PropertyChange change) => (change.Kind, change.Replaces) switch
    {
        (ChangeKind.Add, false) => PropertyDiff.Types.Kind.Add,
        (ChangeKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
        (ChangeKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
        (ChangeKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, false) => PropertyDiff.Types.Kind.Update,
        (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
    };
}
