using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Pulumi.Service;
using DiffChanges = WorkSpacesProvider.Pulumi.Rpc.DiffResponse.Types.DiffChanges;
using Kind = WorkSpacesProvider.Pulumi.Rpc.PropertyDiff.Types.Kind;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class DiffMappingTests
{
    [Fact]
    public void No_change_is_said_explicitly_and_in_detail()
    {
        var response = DiffMapping.ToResponse(DiffResult.None);

        Assert.Equal(DiffChanges.DiffNone, response.Changes);
        Assert.True(response.HasDetailedDiff);
    }

    [Fact]
    public void Paths_are_exact_and_names_are_top_level_and_each_only_once()
    {
        var response = DiffMapping.ToResponse(Changes(
            new PropertyChange(PropertyPath.Of("tags", "a.b/c"), ChangeKind.Add),
            new PropertyChange(PropertyPath.Of("tags", "env"), ChangeKind.Update),
            new PropertyChange(PropertyPath.Of("rules").Append(0).Append("port"), ChangeKind.Delete)));

        Assert.Equal(DiffChanges.DiffSome, response.Changes);
        Assert.Equal("tags rules", string.Join(' ', response.Diffs));
        Assert.Empty(response.Replaces);
        Assert.Equal("rules[0].port tags.env tags[\"a.b/c\"]", string.Join(' ', response.DetailedDiff.Keys.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(ChangeKind.Add, false, (int)Kind.Add)]
    [InlineData(ChangeKind.Add, true, (int)Kind.AddReplace)]
    [InlineData(ChangeKind.Delete, false, (int)Kind.Delete)]
    [InlineData(ChangeKind.Delete, true, (int)Kind.DeleteReplace)]
    [InlineData(ChangeKind.Update, false, (int)Kind.Update)]
    [InlineData(ChangeKind.Update, true, (int)Kind.UpdateReplace)]
    public void The_kind_says_whether_the_change_replaces(ChangeKind change, bool replaces, int kind)
    {
        var response = DiffMapping.ToResponse(Changes(new PropertyChange(PropertyPath.Of("a", "b"), change, replaces)));

        Assert.Equal((Kind)kind, response.DetailedDiff["a.b"].Kind);
        Assert.Equal(replaces ? ["a"] : [], response.Replaces);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_old_side_is_shown_from_where_the_change_was_found(bool fromInputs)
    {
        var response = DiffMapping.ToResponse(Changes(new PropertyChange(PropertyPath.Of("a"), ChangeKind.Update, FromInputs: fromInputs)));

        Assert.Equal(fromInputs, response.DetailedDiff["a"].InputDiff);
    }

    [Fact]
    public void Stables_and_the_order_of_a_replacement_are_passed_on()
    {
        var response = DiffMapping.ToResponse(new DiffResult([], DeleteBeforeReplace: true, ["arn"]));

        Assert.Equal((true, "arn"), (response.DeleteBeforeReplace, Assert.Single(response.Stables)));
    }

    [Fact]
    public void Wildcards_are_read_in_ignoreChanges() =>
        Assert.True(Assert.Single(DiffMapping.IgnoreChanges(["rules[*].port"])).Covers(PropertyPath.Of("rules").Append(3).Append("port")));

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a[")]
    public void A_path_in_ignoreChanges_that_is_none_is_refused(string path)
    {
        var error = Assert.Throws<ProviderException>(() => DiffMapping.IgnoreChanges([path]));

        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Contains($"'{path}'", error.Message, StringComparison.Ordinal);
    }

    private static DiffResult Changes(params PropertyChange[] changes) => new(changes, DeleteBeforeReplace: false, []);
}
