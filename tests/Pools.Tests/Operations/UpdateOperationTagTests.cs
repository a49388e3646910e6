using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Operations;

/// <summary>Tags of the pool, of the configuration, and of others.</summary>
public sealed class UpdateOperationTagTests : IDisposable
{
    private readonly World _world = new();

    [Fact]
    public void An_update_that_changes_no_tag_asks_for_none_and_keeps_what_is_known_of_them()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1")));
        var stored = _world.Adopt(Sample.Pool(), inputs);

        var outputs = _world.Update(inputs, stored, inputs.With(PoolProperty.Description, "other"));

        Assert.DoesNotContain("DescribeTags", _world.Aws.Operations);
        Assert.False(outputs.ContainsKey(PoolProperty.ResumeState));
        Assert.Equal(Sample.Tags(("a", "1")), outputs[PoolProperty.Tags]);
        Assert.Equal(Sample.Tags(("a", "1")), outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void A_tag_that_somebody_else_has_set_already_is_not_set_again()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].Tags["a"] = "1";

        _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.Description, "Other").With(PoolProperty.Tags, Sample.Tags(("a", "1"))));

        Assert.Equal(["UpdateWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_default_tag_that_is_no_longer_configured_is_removed_and_others_tags_are_not()
    {
        var before = new TagPolicy(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one" }, new HashSet<string>(StringComparer.Ordinal), []);
        var live = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one", ["foreign"] = "x" };
        _world.Adopt(Sample.Pool(), Sample.Inputs(), live);
        var stored = PoolOutputs.Write(Sample.Pool(), Sample.Inputs(), World.Region, live, before, appliedSessions: null);
        var refreshed = _world.Read(Sample.PoolId, Sample.Inputs(), stored)!.Outputs;

        _world.Update(Sample.Inputs(), refreshed, Sample.Inputs());

        Assert.Equal(["DeleteTags"], _world.Aws.Changes);
        Assert.Equal(["foreign"], _world.Aws.Pools[Sample.PoolId].Tags.Keys);
    }

    [Fact]
    public void A_default_tag_that_a_broken_off_update_could_not_remove_is_removed_by_the_next_one()
    {
        var before = new TagPolicy(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one" }, new HashSet<string>(StringComparer.Ordinal), []);
        var live = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one" };
        _world.Adopt(Sample.Pool(), Sample.Inputs(), live);
        var stored = PoolOutputs.Write(Sample.Pool(), Sample.Inputs(), World.Region, live, before, appliedSessions: null);
        var declared = Sample.Inputs().With(PoolProperty.Description, "Other");
        _world.Aws.Refuse("DeleteTags", Failures.AccessDenied);
        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(Sample.Inputs(), stored, declared));

        var outputs = _world.Update(declared, failure.Outputs, declared);

        Assert.Empty(_world.Aws.Pools[Sample.PoolId].Tags);
        Assert.False(outputs.ContainsKey(PoolProperty.DefaultTagKeys));
    }

    [Fact]
    public void Tags_that_were_not_set_before_the_failure_are_not_claimed()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.RefusedWhileRunning.Add(PoolProperty.BundleId);
        _world.Timeout = TimeSpan.FromMinutes(2);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(
            Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.BundleId, Sample.OtherBundle).With(PoolProperty.Tags, Sample.Tags(("a", "1")))));

        Assert.Equal(MapValue.Empty, failure.Outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void A_pool_that_was_started_before_its_tags_failed_is_owed_no_start()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Stopped), Sample.Inputs());
        _world.Aws.Refuse("CreateTags", Failures.AccessDenied);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(
            Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Running).With(PoolProperty.Tags, Sample.Tags(("a", "1")))));

        Assert.False(failure.Outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_tag_that_was_not_removed_before_the_failure_is_removed_by_the_next_update(bool wasSecret, bool isSecret)
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Hidden(Sample.Tags(("kept", "1"), ("dropped", "1")), wasSecret));
        var declared = Sample.Inputs().With(PoolProperty.Tags, Hidden(Sample.Tags(("kept", "2"), ("new", "1")), isSecret));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Refuse("DeleteTags", Failures.AccessDenied);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(inputs, stored, declared));
        _world.Update(declared, failure.Outputs, declared);

        Assert.Equal(Hidden(Sample.Tags(("kept", "2"), ("dropped", "1"), ("new", "1")), wasSecret || isSecret), failure.Outputs[PoolProperty.Tags]);
        Assert.Equal(["kept", "new"], _world.Aws.Pools[Sample.PoolId].Tags.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tags_that_are_no_longer_declared_at_all_are_still_known_after_a_failure()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("dropped", "1")));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Refuse("DeleteTags", Failures.AccessDenied);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(inputs, stored, Sample.Inputs().With(PoolProperty.Description, "Other")));

        Assert.Equal(Sample.Tags(("dropped", "1")), failure.Outputs[PoolProperty.Tags]);
    }

    [Fact]
    public void Ignored_tags_are_neither_set_nor_removed()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("mine", "1"), ("theirs", "1")));
        var stored = _world.Adopt(Sample.Pool(), inputs);

        _world.Update(inputs, stored, inputs.With(PoolProperty.Tags, Sample.Tags(("mine", "2"))), "tags.theirs");

        Assert.Equal(["CreateTags"], _world.Aws.Changes);
        Assert.Equal(new Dictionary<string, string> { ["mine"] = "2", ["theirs"] = "1" }, _world.Aws.Pools[Sample.PoolId].Tags);
    }

    [Fact]
    public void A_tag_that_is_no_longer_declared_is_removed()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("kept", "1"), ("dropped", "1")));
        var stored = _world.Adopt(Sample.Pool(), inputs);

        var outputs = _world.Update(inputs, stored, inputs.With(PoolProperty.Tags, Sample.Tags(("kept", "1"))));

        Assert.Equal(["DeleteTags"], _world.Aws.Changes);
        Assert.Equal(Sample.Tags(("kept", "1")), outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void Default_tags_are_set_and_tags_of_others_are_left_alone()
    {
        var policy = new TagPolicy(new Dictionary<string, string> { ["team"] = "one" }, new HashSet<string> { "ignored" }, ["auto:"]);
        using var world = new World(policy);
        var live = new Dictionary<string, string> { ["ignored"] = "1", ["auto:scaled"] = "1", ["aws:cloudformation:stack"] = "1", ["foreign"] = "1" };
        var stored = world.Adopt(Sample.Pool(), Sample.Inputs(), live);

        var outputs = world.Update(Sample.Inputs(), stored, Sample.Inputs());

        Assert.Equal([.. live.Keys, "team"], world.Aws.Pools[Sample.PoolId].Tags.Keys);
        Assert.Equal(Sample.Tags(("foreign", "1"), ("team", "one")), outputs[PoolProperty.TagsAll]);
    }

    public void Dispose() => _world.Dispose();

    private static PropertyValue Hidden(MapValue value, bool isSecret) => isSecret ? value.AsSecret() : value;
}
