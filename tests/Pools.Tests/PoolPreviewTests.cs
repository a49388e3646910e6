using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests;

public sealed class PoolPreviewTests
{
    private static readonly PropertyValue Unknown = PropertyValue.Unknown;

    [Fact]
    public void A_new_pool_has_what_is_declared_and_unknowns_for_what_only_AWS_can_tell()
    {
        var outputs = PoolPreview.OfCreate(Sample.Inputs().Without(PoolProperty.RunningMode), "us-east-1", TagPolicy.None);

        Assert.Equal(Sample.Bundle, outputs.Text(PoolProperty.BundleId));
        Assert.Equal("us-east-1", outputs.Text(PoolProperty.Region));
        Assert.Equal(MapValue.Empty, outputs[PoolProperty.TagsAll]);
        foreach (var key in new[] { "poolId", "poolArn", "state", "createdAt", "capacityStatus", "errors", "s3BucketName", "runningMode", "applicationSettings" })
        {
            Assert.True(outputs[key].IsUnknown, key);
        }
    }

    [Fact]
    public void A_pool_is_previewed_in_the_region_that_it_declares() => Assert.Equal(
        "eu-west-1", PoolPreview.OfCreate(Sample.Inputs().With(PoolProperty.Region, "eu-west-1"), "us-east-1", TagPolicy.None).Text(PoolProperty.Region));

    [Fact]
    public void A_region_that_only_a_profile_knows_is_unknown() =>
        Assert.True(PoolPreview.OfCreate(Sample.Inputs(), null, TagPolicy.None)[PoolProperty.Region].IsUnknown);

    [Fact]
    public void Default_tags_show_in_the_preview() => Assert.Equal(
        MapValue.Of(("a", "1"), ("b", Unknown), ("team", "one")),
        PoolPreview.OfCreate(
            Sample.Inputs().With(PoolProperty.Tags, MapValue.Of(("a", "1"), ("b", Unknown))), null,
            new TagPolicy(new Dictionary<string, string> { ["team"] = "one" }, new HashSet<string>(), []))[PoolProperty.TagsAll]);

    [Fact]
    public void Tags_that_are_not_known_yet_leave_all_tags_unknown() =>
        Assert.True(PoolPreview.OfCreate(Sample.Inputs().With(PoolProperty.Tags, Unknown), null, TagPolicy.None)[PoolProperty.TagsAll].IsUnknown);

    [Fact]
    public void What_AWS_adds_to_declared_settings_is_unknown()
    {
        var outputs = PoolPreview.OfCreate(
            Sample.Inputs().With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.IdleDisconnectTimeoutInSeconds, 60)))
                .With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED"))),
            null, TagPolicy.None);

        Assert.Equal(
            MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, Unknown), (PoolProperty.IdleDisconnectTimeoutInSeconds, 60), (PoolProperty.MaxUserDurationInSeconds, Unknown)),
            outputs[PoolProperty.TimeoutSettings]);
        Assert.Equal(MapValue.Of((PoolProperty.Status, "ENABLED"), (PoolProperty.SettingsGroup, Unknown)), outputs[PoolProperty.ApplicationSettings]);
    }

    [Fact]
    public void Time_limits_that_are_not_known_yet_stay_unknown() =>
        Assert.True(PoolPreview.OfCreate(Sample.Inputs().With(PoolProperty.TimeoutSettings, Unknown), null, TagPolicy.None)[PoolProperty.TimeoutSettings].IsUnknown);

    [Fact]
    public void Names_of_the_engine_are_no_outputs() => Assert.False(
        PoolPreview.OfCreate(Sample.Inputs().With("__internal", MapValue.Empty), null, TagPolicy.None).ContainsKey("__internal"));

    [Fact]
    public void Secrets_are_secret_in_a_preview()
    {
        var outputs = PoolPreview.OfCreate(Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1")).AsSecret()), null, TagPolicy.None);

        Assert.IsType<SecretValue>(outputs[PoolProperty.Tags]);
        Assert.IsType<SecretValue>(outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void What_an_update_does_not_touch_stays_known()
    {
        var declared = Sample.Inputs()
            .With(PoolProperty.Tags, Sample.Tags(("a", "1")))
            .With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED")));
        var stored = Stored(declared, new Dictionary<string, string> { ["a"] = "1", ["team"] = "one", ["stage"] = "test" }, Defaults);

        var outputs = PoolPreview.OfUpdate(declared.With(PoolProperty.Description, "Other"), stored, Defaults);

        Assert.Equal("Other", outputs.Text(PoolProperty.Description));
        foreach (var key in new[] { PoolProperty.TagsAll, PoolProperty.S3BucketName, PoolProperty.TimeoutSettings })
        {
            Assert.Equal(stored[key], outputs[key]);
        }
    }

    [Fact]
    public void What_is_no_longer_declared_is_no_longer_claimed()
    {
        var before = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"))).With(PoolProperty.DesiredState, "RUNNING")
            .With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "WAIT")));

        var outputs = PoolPreview.OfUpdate(Sample.Inputs(), Stored(before, new Dictionary<string, string> { ["a"] = "1" }, TagPolicy.None), TagPolicy.None);

        Assert.False(outputs.ContainsKey(PoolProperty.Tags));
        Assert.False(outputs.ContainsKey(PoolProperty.DesiredState));
        Assert.False(outputs.ContainsKey(PoolProperty.StopPolicy));
    }

    [Fact]
    public void A_default_tag_that_comes_changes_or_goes_leaves_all_tags_unknown()
    {
        var stored = Stored(Sample.Inputs(), new Dictionary<string, string> { ["team"] = "one", ["stage"] = "test" }, Defaults);
        TagPolicy[] others =
        [
            Tagged(("team", "one"), ("stage", "test"), ("new", "1")),
            Tagged(("team", "one"), ("stage", "production")),
            Tagged(("team", "one")),
        ];

        Assert.All(others, tags => Assert.True(PoolPreview.OfUpdate(Sample.Inputs(), stored, tags)[PoolProperty.TagsAll].IsUnknown));
    }

    [Fact]
    public void Settings_that_are_not_declared_keep_the_bucket_that_is_known() => Assert.Equal(
        "bucket-1",
        PoolPreview.OfUpdate(Sample.Inputs(), Stored(Sample.Inputs(), new Dictionary<string, string>(), TagPolicy.None), TagPolicy.None).Text(PoolProperty.S3BucketName));

    [Fact]
    public void A_part_that_was_never_told_is_unknown()
    {
        var stored = Stored(Sample.Inputs(), new Dictionary<string, string>(), TagPolicy.None)
            .With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 900)));
        var declared = Sample.Inputs().With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.IdleDisconnectTimeoutInSeconds, 60)));

        Assert.Equal(
            MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 900), (PoolProperty.IdleDisconnectTimeoutInSeconds, 60), (PoolProperty.MaxUserDurationInSeconds, Unknown)),
            PoolPreview.OfUpdate(declared, stored, TagPolicy.None)[PoolProperty.TimeoutSettings]);
    }

    public static TheoryData<string, MapValue> Changes { get; } = new()
    {
        { "nothing", Sample.Inputs() },
        { "description", Sample.Inputs().With(PoolProperty.Description, "Other") },
        { "running mode", Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop) },
        { "running mode left out", Sample.Inputs().Without(PoolProperty.RunningMode) },
        { "tags", Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"))) },
        { "time limits", Sample.Inputs().With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.IdleDisconnectTimeoutInSeconds, 60))) },
        { "settings", Sample.Inputs().With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED"), (PoolProperty.SettingsGroup, "g"))) },
        { "settings without group", Sample.Inputs().With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED"))) },
        { "size", Sample.Inputs().With(PoolProperty.Capacity, Sample.Capacity(9)) },
        { "state", Sample.Inputs().With(PoolProperty.DesiredState, "STOPPED") },
        { "policy", Sample.Inputs().With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "WAIT"))) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_preview_of_an_update_claims_nothing_that_turns_out_otherwise(string change, MapValue declared)
    {
        using var world = new World();
        var settings = new ApplicationSettingsResponse { Status = "ENABLED", SettingsGroup = "before", S3BucketName = "bucket-1" };
        var stored = world.Adopt(Sample.Pool() with { ApplicationSettings = settings }, Sample.Inputs());

        var claimed = world.Preview(Sample.Inputs(), stored.With(PoolProperty.ResumeState, "RUNNING"), declared);
        var real = world.Update(Sample.Inputs(), stored, declared);

        var broken = StructuralDiff.Compare(claimed, real).Where(difference => !difference.Path.Get(claimed).IsUnknown).Select(difference => difference.Path.ToString());
        Assert.True(!broken.Any(), $"the preview of another {change} claims {string.Join(", ", broken)}");
        Assert.Equal(stored[PoolProperty.PoolArn], claimed[PoolProperty.PoolArn]);
        Assert.True(claimed[PoolProperty.State].IsUnknown);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_preview_of_a_creation_claims_nothing_that_turns_out_otherwise(string change, MapValue declared)
    {
        using var world = new World();

        var claimed = world.Run(() => world.Resource.CreateAsync(new CreateRequest("x", declared, IsPreview: true), world.Context)).Outputs;
        var real = world.Create(declared).Outputs;

        var broken = StructuralDiff.Compare(claimed, real).Where(difference => !difference.Path.Get(claimed).IsUnknown).Select(difference => difference.Path.ToString());
        Assert.True(!broken.Any(), $"the preview of a creation with another {change} claims {string.Join(", ", broken)}");
    }

    private static TagPolicy Defaults => Tagged(("team", "one"), ("stage", "test"));

    private static TagPolicy Tagged(params IEnumerable<(string Key, string Value)> tags) =>
        new(tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), []);

    private static MapValue Stored(MapValue inputs, Dictionary<string, string> liveTags, TagPolicy tags) => PoolOutputs.Write(
        Sample.Pool() with { ApplicationSettings = new ApplicationSettingsResponse { Status = "ENABLED", S3BucketName = "bucket-1" } },
        inputs, World.Region, liveTags, tags, appliedSessions: null);
}
