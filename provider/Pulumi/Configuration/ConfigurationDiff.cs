using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Paths;

namespace WorkSpacesProvider.Pulumi.Configuration;

/// <summary>Fits a diff of native values to the representations that the engine holds.</summary>
internal static class ConfigurationDiff
{
    /// <param name="diff">What differs in native values.</param>
    /// <param name="old">The stored configuration.</param>
    /// <param name="new">The declared configuration.</param>
    /// <param name="ignoreChanges">Paths that the user wants left alone.</param>
    public static DiffResult Fit(
        DiffResult diff, ReceivedConfiguration old, ReceivedConfiguration @new, IReadOnlyList<PropertyPath> ignoreChanges) =>
        diff with
        {
            Changes =
            [
                .. diff.Changes
                    .Where(change => !ignoreChanges.Any(ignored => ignored.Covers(change.Path)))
                    .Select(change => Shorten(change, old, @new))
                    .GroupBy(change => change.Path)
                    .Select(group => group.First() with { Replaces = group.Any(change => change.Replaces) }),
            ],
        };

    /// <summary>The engine can't follow a path into JSON text, so the change is told of the whole key.</summary>
    private static PropertyChange Shorten(PropertyChange change, ReceivedConfiguration old, ReceivedConfiguration @new) =>
        change.Path.Segments.Length > 1 && change.Path.TopLevelKey is { } key && (old.IsText(key) || @new.IsText(key))
            ? change with { Path = PropertyPath.Of(key), Kind = ChangeKind.Update }
            : change;
}
