using System.Collections.Immutable;

namespace WorkSpacesProvider.Emulator.State;

/// <summary>The tags of one resource: those that count now, and the changes that are not visible yet.</summary>
internal sealed class TagHistory
{
    private readonly List<(DateTimeOffset VisibleAt, ImmutableSortedDictionary<string, string> Tags)> _versions =
        [(DateTimeOffset.MinValue, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))];

    /// <summary>What changes build on, visible or not.</summary>
    public ImmutableSortedDictionary<string, string> Latest => _versions[^1].Tags;

    public ImmutableSortedDictionary<string, string> VisibleAt(DateTimeOffset now) => _versions.FindLast(version => version.VisibleAt <= now).Tags;

    public void Change(ImmutableSortedDictionary<string, string> tags, DateTimeOffset visibleAt) => _versions.Add((visibleAt, tags));
}
