using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Pools.Diffing;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Diffing;

public sealed class PoolDiffTests
{
    private static readonly TagPolicy Team = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one" }, new HashSet<string>(StringComparer.Ordinal), []);

    private static MapValue Stored => PoolOutputs.Write(
        Sample.Pool(), Sample.Inputs(), World.Region, new Dictionary<string, string>(StringComparer.Ordinal), TagPolicy.None, appliedSessions: null);

    [Fact]
    public void A_pool_as_declared_has_no_difference() => Assert.Same(DiffResult.None, Diff(Sample.Inputs()));

    [Fact]
    public void Each_field_is_told_by_its_path() => Assert.Equal(
        ["capacity.desiredUserSessions Update", "desiredState Add", "runningMode Update", "stopPolicy Add", "tags Add"],
        Text(Diff(Sample.Inputs().With(PoolProperty.Capacity, Sample.Capacity(6)).With(PoolProperty.RunningMode, Sample.AutoStop)
            .With(PoolProperty.DesiredState, "RUNNING").With(PoolProperty.StopPolicy, MapValue.Of(("activeSessions", "WAIT"))).With(PoolProperty.Tags, Sample.Tags(("a", "1"))))));

    [Fact]
    public void Only_the_name_and_the_region_replace() => Assert.Equal(
        ["poolName"],
        Diff(Sample.Inputs().With(PoolProperty.PoolName, "other").With(PoolProperty.DirectoryId, Sample.OtherDirectory).With(PoolProperty.Description, "x"))
            .Changes.Where(change => change.Replaces).Select(change => change.Path.ToString()));

    [Fact]
    public void What_AWS_moves_by_itself_is_no_difference() => Assert.Empty(Diff(
        Sample.Inputs(),
        outputs: Stored.With(PoolProperty.State, "STOPPING").With(PoolProperty.CapacityStatus, MapValue.Empty).With(PoolProperty.Errors, ListValue.Of("x"))).Changes);

    [Fact]
    public void What_AWS_chose_is_no_difference() => Assert.Empty(Diff(
        Sample.Inputs().Without(PoolProperty.RunningMode), Sample.Inputs().Without(PoolProperty.RunningMode)).Changes);

    [Fact]
    public void A_default_tag_that_is_no_longer_configured_is_to_go_and_others_tags_are_not()
    {
        var live = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one", ["foreign"] = "x" };
        var stored = PoolOutputs.Write(Sample.Pool(), Sample.Inputs(), World.Region, live, Team, appliedSessions: null);

        Assert.Equal(["tagsAll.team Delete"], Text(Diff(Sample.Inputs(), outputs: stored)));
    }

    [Fact]
    public void A_default_tag_that_the_pool_has_taken_over_stays()
    {
        var live = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one" };
        var stored = PoolOutputs.Write(Sample.Pool(), Sample.Inputs(), World.Region, live, Team, appliedSessions: null);
        var declared = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("team", "one")));

        Assert.DoesNotContain("tagsAll.team Delete", Text(Diff(declared, outputs: stored)));
    }

    [Theory]
    [InlineData(null, "us-east-1", "us-east-1", false, "the region is spelled out")]
    [InlineData(null, "us-east-1", "eu-west-1", false, "the region is spelled out before the provider moves away")]
    [InlineData("us-east-1", null, "us-east-1", false, "the region is no longer spelled out")]
    [InlineData(null, "eu-west-1", "us-east-1", true, "the pool moves")]
    [InlineData("us-east-1", "eu-west-1", "us-east-1", true, "the pool moves")]
    [InlineData("us-east-1", null, "eu-west-1", true, "the pool follows the provider")]
    [InlineData("us-east-1", null, null, false, "nobody knows the provider's region")]
    [InlineData(null, null, "eu-west-1", true, "the provider's region moved away")]
    [InlineData(null, null, "us-east-1", false, "the provider is where the pool is")]
    [InlineData(null, null, null, false, "nobody knows the provider's region")]
    public void A_region_replaces_only_if_the_pool_has_to_move(string? old, string? @new, string? provider, bool replaces, string why)
    {
        var result = Diff(Region(@new), Region(old), providerRegion: provider);

        Assert.True(result.Replaces == replaces, why);
        Assert.Equal(replaces ? 1 : 0, result.Changes.Count);
    }

    [Fact]
    public void A_pool_that_follows_the_provider_is_told_with_the_region_that_the_outputs_hold() => Assert.Equal(
        [new PropertyChange(PropertyPath.Of(PoolProperty.Region), ChangeKind.Update, Replaces: true, FromInputs: false)],
        Diff(Sample.Inputs(), providerRegion: "eu-west-1").Changes);

    [Fact]
    public void A_declaration_that_is_corrected_to_where_the_pool_is_moves_nothing() => Assert.Empty(
        Diff(Region("eu-west-1"), Region("us-east-1"), Stored.With(PoolProperty.Region, "eu-west-1"), providerRegion: null).Changes);

    [Fact]
    public void Where_the_outputs_name_no_region_the_declared_one_is_the_pool_s()
    {
        var outputs = Stored.Without(PoolProperty.Region);

        Assert.True(Diff(Region("eu-west-1"), Region("us-east-1"), outputs).Replaces);
        Assert.Empty(Diff(Region(null), Region("us-east-1"), outputs).Changes);
    }

    [Theory]
    [InlineData("runningMode")]
    [InlineData("timeoutSettings")]
    [InlineData("applicationSettings")]
    public void What_AWS_chooses_if_it_is_absent_stays_when_it_is_no_longer_declared(string property)
    {
        var before = Sample.Inputs()
            .With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 900)))
            .With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "DISABLED")));

        Assert.Empty(Diff(before.Without(property), before).Changes);
    }

    [Fact]
    public void One_timeout_of_two_stays_when_it_is_no_longer_declared()
    {
        var before = Sample.Inputs().With(
            PoolProperty.TimeoutSettings,
            MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 900), (PoolProperty.IdleDisconnectTimeoutInSeconds, 0)));
        var declared = Sample.Inputs().With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 900)));

        Assert.Empty(Diff(declared, before).Changes);
    }

    [Fact]
    public void A_tag_that_is_no_longer_declared_is_a_difference() => Assert.Equal(
        ["tags.a Delete"],
        Text(Diff(Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("b", "2"))), Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"), ("b", "2"))))));

    [Fact]
    public void A_region_that_is_not_known_yet_replaces()
    {
        var result = Diff(Sample.Inputs().With(PoolProperty.Region, PropertyValue.Unknown));

        Assert.True(result.Replaces);
        Assert.True(result.DeleteBeforeReplace);
    }

    [Theory]
    [InlineData("region")]
    [InlineData("*")]
    public void An_ignored_region_does_not_follow_the_provider(string ignored) =>
        Assert.Empty(Diff(Sample.Inputs(), providerRegion: "eu-west-1", ignore: [ignored]).Changes);

    [Theory]
    [InlineData("support", "eu-west-1", false, "the new pool is elsewhere")]
    [InlineData("other", null, false, "the new pool has another name")]
    [InlineData("support", "us-east-1", true, "both would have one name in one region")]
    [InlineData("support", null, true, "both would have one name in one region")]
    public void A_pool_goes_first_when_the_new_one_would_have_its_name(string name, string? region, bool deleteBeforeReplace, string why)
    {
        var result = Diff(Region(region).With(PoolProperty.PoolName, name).With(PoolProperty.Description, "x"));

        Assert.True(result.DeleteBeforeReplace == deleteBeforeReplace, why);
    }

    [Fact]
    public void The_name_that_AWS_told_decides_whether_the_pool_goes_first() => Assert.True(
        Diff(Sample.Inputs(), Sample.Inputs().With(PoolProperty.PoolName, "other")).DeleteBeforeReplace);

    [Fact]
    public void Where_AWS_told_no_name_the_declared_one_decides_whether_the_pool_goes_first() => Assert.True(
        Diff(Sample.Inputs().With(PoolProperty.Description, "x"), outputs: Stored.Without(PoolProperty.PoolName)).DeleteBeforeReplace);

    [Fact]
    public void A_pool_that_follows_the_provider_to_another_region_need_not_go_first() =>
        Assert.False(Diff(Sample.Inputs(), providerRegion: "eu-west-1").DeleteBeforeReplace);

    [Fact]
    public void A_name_that_was_made_here_is_made_anew_so_that_both_can_exist()
    {
        var inputs = Sample.Inputs().With(PoolProperty.PoolName, "support-0123abcd");

        Assert.False(Diff(inputs.With(PoolProperty.Description, "x"), inputs, Stored.With(PoolProperty.PoolName, "support-0123abcd")).DeleteBeforeReplace);
    }

    [Fact]
    public void A_default_tag_that_the_pool_lacks_is_told_on_tagsAll() =>
        Assert.Equal(["tagsAll.team Add"], Text(Diff(Sample.Inputs(), tags: Team)));

    [Fact]
    public void A_default_tag_of_another_value_is_told_on_tagsAll() => Assert.Equal(
        ["tagsAll.team Update"], Text(Diff(Sample.Inputs(), outputs: Stored.With(PoolProperty.TagsAll, Sample.Tags(("team", "two"))), tags: Team)));

    [Fact]
    public void A_default_tag_that_the_pool_has_is_no_difference() => Assert.Empty(
        Diff(Sample.Inputs(), outputs: Stored.With(PoolProperty.TagsAll, Sample.Tags(("team", "one"))), tags: Team).Changes);

    [Fact]
    public void A_default_tag_that_the_pool_declares_itself_is_its_own() => Assert.Equal(
        ["tags Add"], Text(Diff(Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("team", "mine"))), tags: Team)));

    [Theory]
    [InlineData("tags")]
    [InlineData("tags.team")]
    [InlineData("tagsAll")]
    [InlineData("tags[*]")]
    public void An_ignored_default_tag_is_no_difference(string ignored) => Assert.Empty(Diff(Sample.Inputs(), tags: Team, ignore: [ignored]).Changes);

    [Fact]
    public void Outputs_that_no_update_changes_are_stable() => Assert.Equal(
        ["createdAt", "poolArn", "poolId", "poolName", "region"], Diff(Sample.Inputs().With(PoolProperty.Description, "x")).Stables);

    [Fact]
    public void A_secret_and_the_plain_value_are_the_same() =>
        Assert.Empty(Diff(Sample.Inputs().With(PoolProperty.Capacity, Sample.Capacity(5).AsSecret())).Changes);

    [Fact]
    public void A_start_that_is_owed_is_no_difference_for_a_pool_that_is_to_be_stopped()
    {
        var inputs = Sample.Inputs().With(PoolProperty.DesiredState, "STOPPED");
        var outputs = Stored.With(PoolProperty.DesiredState, "STOPPED").With(PoolProperty.State, "STOPPED").With(PoolProperty.ResumeState, "RUNNING");

        Assert.Empty(Diff(inputs, inputs, outputs).Changes);
    }

    private static MapValue Region(string? region) => region is null ? Sample.Inputs() : Sample.Inputs().With(PoolProperty.Region, region);

    private static DiffResult Diff(
        MapValue declared, MapValue? inputs = null, MapValue? outputs = null, TagPolicy? tags = null, string? providerRegion = World.Region, IEnumerable<string>? ignore = null) =>
        PoolDiff.Compare(
            World.InputSchema,
            new DiffRequest(Sample.PoolId, Sample.PoolName, inputs ?? Sample.Inputs(), outputs ?? Stored, declared, [.. (ignore ?? []).Select(PropertyPath.Parse)]),
            tags ?? TagPolicy.None,
            providerRegion);

    private static IEnumerable<string> Text(DiffResult result) => result.Changes.Select(change => $"{change.Path} {change.Kind}");
}
