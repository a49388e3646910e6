using System.Runtime.Versioning;
using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Pools.Tests.Journal;

public sealed class JournalFolderTests : IDisposable
{
    private const string Region = "us-east-1";

    private static readonly StopEntry Entry =
        new(Region, Sample.PoolId, ManualTimeProvider.Start.AddTicks(1), WorkspacesPoolState.Running, ManualTimeProvider.Start);

    private static readonly CreationEntry Creation = new(Region, Sample.PoolName, "resource", ManualTimeProvider.Start);

    private readonly string _root = Directory.CreateTempSubdirectory("journal-").FullName;

    private string Folder => Path.Combine(_root, "made", "by", "itself");

    [Fact]
    public void What_is_written_is_found_by_another_process()
    {
        new JournalFolder(Folder).WriteStop(Entry);

        Assert.Equal(Entry, new JournalFolder(Folder).FindStop(Region, Sample.PoolId));
    }

    [Fact]
    public void The_last_word_on_a_pool_counts()
    {
        var journal = new JournalFolder(Folder);
        journal.WriteStop(Entry with { FoundState = WorkspacesPoolState.Stopped });
        journal.WriteStop(Entry);

        Assert.Equal(Entry, journal.FindStop(Region, Sample.PoolId));
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public void Each_pool_of_each_region_has_an_entry_of_its_own()
    {
        var journal = new JournalFolder(Folder);
        journal.WriteStop(Entry);

        Assert.Null(journal.FindStop("eu-west-1", Sample.PoolId));
        Assert.Null(journal.FindStop(Region, "wspool-1abcd1234"));
    }

    [Fact]
    public void What_is_removed_is_gone()
    {
        var journal = new JournalFolder(Folder);
        journal.WriteStop(Entry);

        journal.RemoveStop(Region, Sample.PoolId);

        Assert.Null(journal.FindStop(Region, Sample.PoolId));
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public void An_id_of_any_form_stays_within_the_folder()
    {
        var journal = new JournalFolder(Folder);
        journal.WriteStop(Entry with { PoolId = "../../pool" });

        Assert.NotNull(journal.FindStop(Region, "../../pool"));
        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories), file => Path.GetDirectoryName(file) == Folder);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_may_read_it()
    {
        new JournalFolder(Folder).WriteStop(Entry);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(Folder).Single()));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
    }

    [Fact]
    public void A_creation_is_abandoned_when_nobody_is_at_it_any_more()
    {
        using (new JournalFolder(Folder).BeginCreation(Creation))
        {
            Assert.Empty(new JournalFolder(Folder).TakeAbandonedCreations(Region));
        }

        Assert.Equal([Creation], new JournalFolder(Folder).TakeAbandonedCreations(Region));
    }

    [Fact]
    public void An_abandoned_creation_is_taken_once()
    {
        var journal = new JournalFolder(Folder);
        journal.BeginCreation(Creation).Dispose();

        Assert.Empty(journal.TakeAbandonedCreations("eu-west-1"));
        Assert.Single(journal.TakeAbandonedCreations(Region));
        Assert.Empty(journal.TakeAbandonedCreations(Region));
    }

    [Fact]
    public void A_creation_that_was_removed_was_not_abandoned()
    {
        var journal = new JournalFolder(Folder);
        using (journal.BeginCreation(Creation))
        {
            journal.RemoveCreation(Region, Sample.PoolName);
        }

        Assert.Empty(journal.TakeAbandonedCreations(Region));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "region": "us-east-1" }""")]
    public void A_file_that_is_none_of_ours_is_no_entry(string content)
    {
        var journal = new JournalFolder(Folder);
        journal.WriteStop(Entry);
        File.WriteAllText(Directory.GetFiles(Folder).Single(), content);

        Assert.Null(journal.FindStop(Region, Sample.PoolId));
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
        journal.WriteStop(Entry);
        journal.RemoveStop(Region, Sample.PoolId);

        Assert.Null(journal.FindStop(Region, Sample.PoolId));
        journal.BeginCreation(Creation).Dispose();
        Assert.Empty(journal.TakeAbandonedCreations(Region));
    }
}
