using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Pools.Diffing;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class ReadOperationTests : IDisposable
{
    private readonly World _world = new();

    [Theory]
    [InlineData(Sample.PoolId)]
    [InlineData(Sample.PoolName)]
    [InlineData("wspool-0abcd1234@us-east-1")]
    [InlineData("support@us-east-1")]
    [InlineData("arn:aws:workspaces:us-east-1:123456789012:workspacespool/wspool-0abcd1234")]
    public void A_pool_is_imported_by_id_name_or_ARN(string id)
    {
        _world.Adopt(Sample.Pool(), Sample.Inputs());

        var read = _world.Read(id)!;

        Assert.Equal(Sample.PoolId, read.Id);
        Assert.Equal(Sample.PoolName, read.Outputs.Text(PoolProperty.PoolName));
    }

    [Fact]
    public void A_name_of_one_character_is_found_without_a_filter()
    {
        _world.Aws.PageSize = 1;
        _world.Aws.Add(Sample.Pool());
        _world.Aws.Add(Sample.Pool(poolId: "wspool-000000001", poolName: "x"));

        Assert.Equal("wspool-000000001", _world.Read("x")!.Id);
        Assert.All(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>(), request => Assert.Null(request.Filters));
    }

    [Theory]
    [InlineData("support")]
    [InlineData("hr")]
    public void A_name_of_two_characters_or_more_is_found_by_a_filter(string name)
    {
        _world.Aws.Add(Sample.Pool(poolName: name));

        Assert.Equal(Sample.PoolId, _world.Read(name)!.Id);
        Assert.Equal([name], Assert.Single(Assert.Single(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>()).Filters!).Values);
    }

    [Fact]
    public void A_look_for_a_name_ends_with_an_empty_token()
    {
        _world.Aws.LastToken = "";

        Assert.Null(_world.Read(Sample.PoolName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Many_pools_that_are_refreshed_at_once_are_asked_for_together(bool someAreGone)
    {
        var ids = Enumerable.Range(0, 60).Select(index => $"wspool-{index:000000000}").ToList();
        foreach (var id in ids)
            _world.Aws.Add(Sample.Pool(poolId: id, poolName: $"pool-{id}"));
        if (someAreGone)
            _world.Aws.Pools.Remove(ids[30]);
        _world.Aws.NamesUnknownIds = true;

        // The others come while the first call is on its way.
        var others = new List<Task<ReadResult?>>();
        _world.Aws.Before("DescribeWorkspacesPools", () => others.AddRange(ids.Skip(1).Select(ReadAsync)));
        var read = _world.Run(async () => (ReadResult?[])[await ReadAsync(ids[0]), .. await Task.WhenAll(others)]);

        Assert.Equal(someAreGone ? ids.Where(id => id != ids[30]) : ids, read.OfType<ReadResult>().Select(result => result.Id));
        Assert.InRange(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Count(), 1, someAreGone ? 6 : 4);

        Task<ReadResult?> ReadAsync(string id) => _world.Resource.ReadAsync(new ReadRequest(id, "desk", null, null), _world.Context);
    }

    [Fact]
    public void A_pool_that_is_read_by_its_id_is_asked_for_alone()
    {
        _world.Adopt(Sample.Pool(), Sample.Inputs());

        _world.Read(Sample.PoolId);

        Assert.Equal([Sample.PoolId], Assert.Single(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>()).PoolIds!);
    }

    [Fact]
    public void A_pool_that_goes_between_two_calls_has_no_tags()
    {
        _world.Adopt(Sample.Pool(), Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"))));
        _world.Aws.Refuse("DescribeTags", operation => Failures.NotFound(operation));

        Assert.Equal(MapValue.Empty, _world.Read(Sample.PoolId)!.Outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void A_pool_of_another_region_is_imported_with_its_region()
    {
        _world.Clients.In("eu-west-1").Add(Sample.Pool());

        var read = _world.Read("support@eu-west-1")!;

        Assert.Equal("eu-west-1", read.Inputs.Text(PoolProperty.Region));
        Assert.Equal("eu-west-1", read.Outputs.Text(PoolProperty.Region));
    }

    [Fact]
    public void Imported_inputs_pass_the_check_and_differ_in_nothing()
    {
        _world.Adopt(
            Sample.Pool() with { ApplicationSettings = new ApplicationSettingsResponse { Status = "ENABLED", SettingsGroup = "g", S3BucketName = "b-1" } },
            Sample.Inputs(), new Dictionary<string, string> { ["a"] = "1", ["aws:x"] = "1" });

        var read = _world.Read(Sample.PoolId)!;
        var check = _world.Resource.Check(new CheckRequest(Sample.PoolName, MapValue.Empty, read.Inputs, default, null));

        Assert.Empty(check.Failures);
        Assert.Equal(read.Inputs, check.Inputs);
        Assert.Empty(Diff(read, check.Inputs).Changes);
        Assert.Equal(Sample.Tags(("a", "1")), read.Inputs[PoolProperty.Tags]);
        Assert.False(read.Inputs.ContainsKey(PoolProperty.Region));
        Assert.False(read.Inputs.ContainsKey(PoolProperty.DesiredState));
    }

    [Fact]
    public void What_a_check_would_refuse_is_left_out_of_an_import()
    {
        _world.Adopt(
            Sample.Pool() with { TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = 0, IdleDisconnectTimeoutInSeconds = 0, MaxUserDurationInSeconds = 0 } },
            Sample.Inputs());

        Assert.Equal(MapValue.Of((PoolProperty.IdleDisconnectTimeoutInSeconds, 0)), _world.Read(Sample.PoolId)!.Inputs[PoolProperty.TimeoutSettings]);
    }

    [Fact]
    public void Settings_of_which_a_check_would_refuse_every_part_are_left_out_of_an_import()
    {
        _world.Adopt(Sample.Pool() with { TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = 0 } }, Sample.Inputs());

        Assert.False(_world.Read(Sample.PoolId)!.Inputs.ContainsKey(PoolProperty.TimeoutSettings));
    }

    [Fact]
    public void A_pool_without_tags_is_imported_without_them()
    {
        _world.Adopt(Sample.Pool(), Sample.Inputs());

        Assert.False(_world.Read(Sample.PoolId)!.Inputs.ContainsKey(PoolProperty.Tags));
    }

    [Fact]
    public void Disabled_settings_are_left_out_of_an_import()
    {
        _world.Adopt(Sample.Pool(), Sample.Inputs());

        Assert.False(_world.Read(Sample.PoolId)!.Inputs.ContainsKey(PoolProperty.ApplicationSettings));
    }

    [Fact]
    public void Default_tags_are_left_out_of_an_import()
    {
        using var world = new World(new TagPolicy(new Dictionary<string, string> { ["team"] = "one" }, new HashSet<string>(), []));
        world.Adopt(Sample.Pool(), Sample.Inputs(), new Dictionary<string, string> { ["team"] = "one", ["a"] = "1" });

        Assert.Equal(Sample.Tags(("a", "1")), world.Read(Sample.PoolId)!.Inputs[PoolProperty.Tags]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_missing_pool_is_missing(bool unknownIdIsAnError)
    {
        _world.Aws.UnknownIdIsAnError = unknownIdIsAnError;

        Assert.Null(_world.Read(Sample.PoolId));
        Assert.Null(_world.Read(Sample.PoolName));
    }

    [Fact]
    public void A_pool_that_is_being_deleted_is_missing()
    {
        _world.Adopt(Sample.Pool(WorkspacesPoolState.Deleting), Sample.Inputs());

        Assert.Null(_world.Read(Sample.PoolId));
    }

    [Fact]
    public void Trouble_is_an_error_and_not_a_missing_pool()
    {
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);

        Assert.Equal(ErrorKind.PermissionDenied, Assert.Throws<ProviderException>(() => _world.Read(Sample.PoolId)).Kind);
    }

    [Theory]
    [InlineData("eu-west-1", "us-west-2")]
    [InlineData(null, "eu-west-1")]
    public void A_pool_is_read_where_it_was_last_seen_or_else_where_it_is_declared(string? seen, string declared)
    {
        _world.Clients.In("eu-west-1").Add(Sample.Pool());
        var outputs = MapValue.Of((PoolProperty.PoolId, Sample.PoolId), (PoolProperty.Region, seen)).WithoutNulls();

        Assert.NotNull(_world.Read(Sample.PoolId, Sample.Inputs().With(PoolProperty.Region, declared), outputs));
    }

    [Fact]
    public void A_malformed_id_is_told_with_the_three_forms()
    {
        var failure = Assert.Throws<ProviderException>(() => _world.Read("no pool!"));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
    }

    [Fact]
    public void A_cancelled_read_says_so()
    {
        _world.Cancel();

        var failure = Assert.Throws<ProviderException>(() => _world.Read(Sample.PoolId));

        Assert.Equal((ErrorKind.Cancelled, "Reading pool wspool-0abcd1234 was cancelled."), (failure.Kind, failure.Message));
    }

    [Fact]
    public void A_refresh_without_drift_changes_nothing()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"))).With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "WAIT")));
        var stored = _world.Adopt(Sample.Pool(), inputs);

        var read = _world.Read(Sample.PoolId, inputs, stored)!;

        Assert.Equal(inputs, read.Inputs);
        Assert.Equal(stored, read.Outputs);
    }

    [Fact]
    public void A_refresh_shows_drift_in_the_inputs_that_are_declared_and_in_no_other()
    {
        var inputs = Sample.Inputs().Without(PoolProperty.RunningMode)
            .With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 900)));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with
        {
            Description = "Drifted",
            RunningMode = Sample.AutoStop,
            TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = 60, MaxUserDurationInSeconds = 700 },
            CapacityStatus = new CapacityStatus { DesiredUserSessions = 8 },
        });

        var read = _world.Read(Sample.PoolId, inputs, stored)!;

        Assert.Equal(
            inputs.With(PoolProperty.Description, "Drifted").With(PoolProperty.Capacity, Sample.Capacity(8))
                .With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 60))),
            read.Inputs);
        Assert.Equal(
            ["capacity.desiredUserSessions", "description", "timeoutSettings.disconnectTimeoutInSeconds"],
            Diff(read, inputs).Changes.Select(change => change.Path.ToString()));
    }

    [Fact]
    public void A_tag_that_was_removed_or_added_by_hand_shows_after_a_refresh()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("kept", "1"), ("removed", "1")));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Tags.Remove("removed");
        _world.Aws.Pools[Sample.PoolId].Tags["added"] = "1";

        var read = _world.Read(Sample.PoolId, inputs, stored)!;

        Assert.Equal(["tags.added Delete", "tags.removed Add"], Diff(read, inputs).Changes.Select(change => $"{change.Path} {change.Kind}"));
    }

    [Fact]
    public void Secrets_stay_secret_over_a_refresh()
    {
        var inputs = Sample.Inputs()
            .With(PoolProperty.Description, ((PropertyValue)"Managed as code").AsSecret())
            .With(PoolProperty.Tags, MapValue.Of(("a", ((PropertyValue)"1").AsSecret()), ("b", "2")));
        var stored = _world.Adopt(Sample.Pool(), inputs);

        var read = _world.Read(Sample.PoolId, inputs, stored)!;

        Assert.Equal(inputs, read.Inputs);
        Assert.Equal(inputs[PoolProperty.Tags], read.Outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void Tags_that_are_secret_as_a_whole_stay_so_over_a_refresh()
    {
        var inputs = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1")).AsSecret());
        var stored = _world.Adopt(Sample.Pool(), inputs);

        Assert.Equal(inputs, _world.Read(Sample.PoolId, inputs, stored)!.Inputs);
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1")]
    [InlineData("eu-west-1", null)]
    [InlineData(null, "eu-west-1")]
    public void A_pool_is_refreshed_where_it_was_last_seen_or_else_where_it_is_declared(string? stored, string? declared)
    {
        _world.Clients.In("eu-west-1").Add(Sample.Pool());

        var read = _world.Read(Sample.PoolId, Sample.Inputs().With(PoolProperty.Region, declared), MapValue.Of((PoolProperty.Region, stored)));

        Assert.NotNull(read);
    }

    [Fact]
    public void A_stored_id_of_another_form_is_still_an_id()
    {
        const string Id = "wspool-0123456789abcdef";
        var stored = _world.Adopt(Sample.Pool(poolId: Id), Sample.Inputs());

        Assert.Equal(Id, _world.Read(Id, Sample.Inputs(), stored)!.Id);
    }

    [Fact]
    public void A_pool_that_was_stopped_by_hand_although_it_is_to_run_shows_after_a_refresh()
    {
        var inputs = Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Running);
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { State = WorkspacesPoolState.Stopped });

        var read = _world.Read(Sample.PoolId, inputs, stored)!;

        Assert.Equal(["desiredState"], Diff(read, inputs).Changes.Select(change => change.Path.ToString()));
        Assert.Equal(WorkspacesPoolState.Stopped, read.Inputs.Text(PoolProperty.DesiredState));
        Assert.Equal(WorkspacesPoolState.Stopped, read.Outputs.Text(PoolProperty.DesiredState));
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Starting)]
    [InlineData(WorkspacesPoolState.Updating)]
    [InlineData(WorkspacesPoolState.Stopping)]
    public void A_pool_that_is_on_its_way_is_no_drift_of_the_desired_state(string state)
    {
        var inputs = Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Running);
        var stored = _world.Adopt(Sample.Pool(state), inputs);

        Assert.Empty(Diff(_world.Read(Sample.PoolId, inputs, stored)!, inputs).Changes);
    }

    [Fact]
    public void A_start_that_is_owed_is_a_difference_also_after_a_refresh()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Stopped), Sample.Inputs()).With(PoolProperty.ResumeState, WorkspacesPoolState.Running);

        var read = _world.Read(Sample.PoolId, Sample.Inputs(), stored)!;

        Assert.Equal(
            [new PropertyChange(PropertyPath.Of(PoolProperty.State), ChangeKind.Update, FromInputs: false)], Diff(read, Sample.Inputs()).Changes);
    }

    [Fact]
    public void A_start_that_somebody_else_made_is_owed_no_longer()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs()).With(PoolProperty.ResumeState, WorkspacesPoolState.Running);

        Assert.False(_world.Read(Sample.PoolId, Sample.Inputs(), stored)!.Outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void An_import_by_name_ends_though_the_list_of_AWS_does_not()
    {
        _world.Aws.Pages = _ => new DescribeWorkspacesPoolsResponse { NextToken = "again" };

        Assert.Contains("so its list has no end", Assert.Throws<ProviderException>(() => _world.Read(Sample.PoolName)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _world.Dispose();

    private DiffResult Diff(ReadResult read, MapValue declared) => PoolDiff.Compare(
        World.InputSchema, new DiffRequest(read.Id, Sample.PoolName, read.Inputs, read.Outputs, declared, []), _world.Runtime.Tags, World.Region);
}
