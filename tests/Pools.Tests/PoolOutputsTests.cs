using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests;

public sealed class PoolOutputsTests
{
    private static readonly Dictionary<string, string> NoTags = [];

    [Fact]
    public void Every_output_that_the_schema_promises_is_there()
    {
        var outputs = Write(Sample.Pool());

        Assert.All(
            World.Package.Resources[PackageIdentity.PoolToken].Outputs.Properties.Values.Where(property => property.IsRequired),
            property => Assert.False(outputs[property.Name].IsNull, property.Name));
    }

    [Fact]
    public void Every_output_is_in_the_schema() => Assert.All(
        Write(Sample.Pool() with { ApplicationSettings = new ApplicationSettingsResponse { Status = "ENABLED", S3BucketName = "b-1" } }).Keys,
        key => Assert.NotNull(World.Package.Resources[PackageIdentity.PoolToken].Outputs[key]));

    [Theory]
    [InlineData(0, "2026-09-01T08:00:00Z")]
    [InlineData(250, "2026-09-01T08:00:00.25Z")]
    public void The_creation_time_is_RFC_3339_in_UTC(int milliseconds, string text)
    {
        var pool = Sample.Pool() with { CreatedAt = new DateTimeOffset(2026, 9, 1, 10, 0, 0, milliseconds, TimeSpan.FromHours(2)) };

        Assert.Equal(text, Write(pool).Text(PoolProperty.CreatedAt));
    }

    [Fact]
    public void Errors_keep_AWS_s_words() => Assert.Equal(
        ListValue.Of(MapValue.Of(("errorCode", "A"), ("errorMessage", "B")), MapValue.Of(("errorCode", "C"))),
        Write(Sample.Pool() with { Errors = [Sample.Error("A", "B"), new WorkspacesPoolError { ErrorCode = "C" }] })[PoolProperty.Errors]);

    [Fact]
    public void The_size_is_the_one_that_was_asked_for_and_the_live_one_stands_beside_it()
    {
        var outputs = PoolOutputs.Write(Sample.Pool(), Sample.Inputs(), World.Region, NoTags, TagPolicy.None, appliedSessions: 3);

        Assert.Equal(Sample.Capacity(3), outputs[PoolProperty.Capacity]);
        Assert.Equal(5, outputs.Map(PoolProperty.CapacityStatus)!.Integer(PoolProperty.DesiredUserSessions));
    }

    [Fact]
    public void What_AWS_leaves_out_is_left_out()
    {
        var outputs = Write(Sample.Pool() with { TimeoutSettings = new TimeoutSettings(), ApplicationSettings = null, Description = null });

        Assert.False(outputs.ContainsKey(PoolProperty.TimeoutSettings));
        Assert.False(outputs.ContainsKey(PoolProperty.ApplicationSettings));
        Assert.False(outputs.ContainsKey(PoolProperty.Description));
        Assert.False(outputs.ContainsKey(PoolProperty.S3BucketName));
    }

    [Fact]
    public void Outputs_are_secret_where_the_inputs_are()
    {
        var inputs = Sample.Inputs()
            .With(PoolProperty.BundleId, ((PropertyValue)Sample.Bundle).AsSecret())
            .With(PoolProperty.Capacity, MapValue.Of((PoolProperty.DesiredUserSessions, ((PropertyValue)5).AsSecret())))
            .With(PoolProperty.Tags, MapValue.Of(("a", ((PropertyValue)"1").AsSecret()), ("b", "2")));

        var outputs = PoolOutputs.Write(
            Sample.Pool(), inputs, World.Region, new Dictionary<string, string> { ["a"] = "1", ["b"] = "2", ["c"] = "3" }, TagPolicy.None, appliedSessions: null);

        Assert.Equal(inputs[PoolProperty.BundleId], outputs[PoolProperty.BundleId]);
        Assert.Equal(inputs[PoolProperty.Capacity], outputs[PoolProperty.Capacity]);
        Assert.Equal(inputs[PoolProperty.Tags], outputs[PoolProperty.Tags]);
        Assert.Equal(MapValue.Of(("a", ((PropertyValue)"1").AsSecret()), ("b", "2"), ("c", "3")), outputs[PoolProperty.TagsAll]);
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Stopped, WorkspacesPoolState.Stopped)]
    [InlineData(WorkspacesPoolState.Stopping, WorkspacesPoolState.Running)]
    public void The_desired_state_is_the_one_that_the_pool_has_settled_in_or_else_the_declared_one(string state, string desiredState) => Assert.Equal(
        desiredState,
        PoolOutputs.Write(
            Sample.Pool(state), Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Running), World.Region, NoTags, TagPolicy.None, appliedSessions: null)
            .Text(PoolProperty.DesiredState));

    [Fact]
    public void A_secret_that_AWS_does_not_tell_is_no_output()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Description, ((PropertyValue)"hunter2").AsSecret());

        var outputs = PoolOutputs.Write(Sample.Pool() with { Description = null }, inputs, World.Region, NoTags, TagPolicy.None, appliedSessions: null);

        Assert.False(outputs.ContainsKey(PoolProperty.Description));
    }

    private static MapValue Write(WorkspacesPool pool) =>
        PoolOutputs.Write(pool, Sample.Inputs(), World.Region, NoTags, TagPolicy.None, appliedSessions: null);
}
