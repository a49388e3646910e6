using System.Runtime.Versioning;
using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Pools.Tests.Journal;

public sealed class JournalFolderTests : IDisposable
{
    private const string Region = "us-east-1";

    private static readonly StopEntry Entry =
        new(Region, Sample.PoolId, ManualTimeProvider.Start.AddTicks(1), WorkspacesPoolState.Running, ManualTimeProvider.Start);

    private readonly string _root = Directory.CreateTempSubdirectory("journal-").FullName;

    private string Folder => Path.Combine(_root, "made", "by", "itself");

    [Fact]
    public void What_is_written_is_found_by_another_process()
    {
        new JournalFolder(Folder).Write(Entry);

        Assert.Equal(Entry, new JournalFolder(Folder).Find(Region, Sample.PoolId));
    }

    [Fact]
    public void The_last_word_on_a_pool_counts()
    {
        var journal = new JournalFolder(Folder);
        journal.Write(Entry with { FoundState = WorkspacesPoolState.Stopped });
        journal.Write(Entry);

        Assert.Equal(Entry, journal.Find(Region, Sample.PoolId));
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Each_pool_of_each_region_has_an_entry_of_its_own()
    {
        var journal = new JournalFolder(Folder);
        journal.Write(Entry);

        Assert.Null(journal.Find("eu-west-1", Sample.PoolId));
        Assert.Null(journal.Find(Region, "wspool-1abcd1234"));
    }

    [Fact]
    public void What_is_removed_is_gone()
    {
        var journal = new JournalFolder(Folder);
        journal.Write(Entry);

        journal.Remove(Region, Sample.PoolId);

        Assert.Null(journal.Find(Region, Sample.PoolId));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void An_id_of_any_form_stays_within_the_folder()
    {
        var journal = new JournalFolder(Folder);
        journal.Write(Entry with { PoolId = "../../pool" });

        Assert.NotNull(journal.Find(Region, "../../pool"));
        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories), file => Path.GetDirectoryName(file) == Folder);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_may_read_it()
    {
        new JournalFolder(Folder).Write(Entry);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(Folder).Single()));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "region": "us-east-1" }""")]
    public void A_file_that_is_none_of_ours_is_no_entry(string content)
    {
        var journal = new JournalFolder(Folder);
        journal.Write(Entry);
        File.WriteAllText(Directory.GetFiles(Folder).Single(), content);

        Assert.Null(journal.Find(Region, Sample.PoolId));
    }

    [Fact]
    public void A_folder_that_can_not_be_made_remembers_nothing_and_fails_nothing()
    {
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");
        AssertUseless(Path.Combine(file, "folder"));
    }

    [Fact]
    public void A_user_without_a_home_has_no_journal()
    {
        AssertUseless(Path.Combine("", "aws-workspaces", "journal"));
        Assert.False(Directory.Exists("aws-workspaces"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void AssertUseless(string path)
    {
        var journal = new JournalFolder(path);
        journal.Write(Entry);
        journal.Remove(Region, Sample.PoolId);

        Assert.Null(journal.Find(Region, Sample.PoolId));
    }
}
