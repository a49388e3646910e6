using WorkSpacesProvider.Core.Diffing;

namespace WorkSpacesProvider.Core.Tests.Diffing;

public sealed class DiffResultTests
{
    private static readonly PropertyChange Change = new(PropertyPath.Of("a"), ChangeKind.Update);

    [Fact]
    public void One_change_that_replaces_replaces_the_resource()
    {
        Assert.True(Of(Change, Change with { Replaces = true }).Replaces);
        Assert.False(Of(Change).Replaces);
    }

    [Fact]
    public void No_difference_changes_and_deletes_nothing()
    {
        Assert.Empty(DiffResult.None.Changes);
        Assert.False(DiffResult.None.Replaces);
        Assert.False(DiffResult.None.DeleteBeforeReplace);
    }

    private static DiffResult Of(params PropertyChange[] changes) => new(changes, DeleteBeforeReplace: false, []);
}
