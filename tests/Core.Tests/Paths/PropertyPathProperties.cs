using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Paths;

public sealed class PropertyPathProperties
{
    [Fact]
    public void Reading_what_was_written_gives_the_path() => Prop.ForAll(Any.Path.ToArbitrary(), path =>
        PropertyPath.Parse(path.ToString()).Equals(path)).QuickCheckThrowOnFailure();

    [Fact]
    public void Different_paths_are_written_differently() => Prop.ForAll(Any.Path.Two().ToArbitrary(), pair =>
        pair.Item1.Equals(pair.Item2) == (pair.Item1.ToString() == pair.Item2.ToString())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_is_read_or_refused_and_never_breaks_the_reader() => Prop.ForAll<NonNull<string>>(text =>
        !PropertyPath.TryParse(text.Get, out var path) || PropertyPath.TryParse(path.ToString(), out _) || text.Get.Contains('\\', StringComparison.Ordinal))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_path_covers_itself_and_everything_below_it() => Prop.ForAll(Any.Path.Two().ToArbitrary(), pair =>
        pair.Item1.Covers(pair.Item1) && pair.Item1.Covers(pair.Item1.Append("below")) && PropertyPath.Root.Covers(pair.Item2)).QuickCheckThrowOnFailure();
}
