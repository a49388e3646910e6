namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class CreateOperationTests : IDisposable
{
    private readonly World _world = new();

    [Fact]
    public void A_new_pool_is_created_waited_for_and_started()
    {
        var result = _world.Create(Sample.Inputs());

        Assert.Equal(["CreateWorkspacesPool", "StartWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal("wspool-new000001", result.Id);
        Assert.Equal(WorkspacesPoolState.Running, result.Outputs.Text(PoolProperty.State));
        Assert.Equal("wspool-new000001", result.Outputs.Text(PoolProperty.PoolId));
        Assert.All(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>(), look => Assert.Equal([result.Id], look.PoolIds!));
    }

    [Fact]
    public void A_creation_tells_its_phases_and_milestones()
    {
        _world.Create(Sample.Inputs());

        Assert.Equal("creating pool support", _world.Log.Statuses.First());
        Assert.Equal(["Created pool support (wspool-new000001).", "Starting pool support.", "Pool support is running."], _world.Log.Infos);
    }

    [Fact]
    public void The_request_holds_what_is_declared_and_nothing_else()
    {
        _world.Create(Sample.Inputs().Without(PoolProperty.RunningMode));

        Assert.Equal(
            new CreateWorkspacesPoolRequest
            {
                PoolName = Sample.PoolName,
                Description = "Managed as code",
                BundleId = Sample.Bundle,
                DirectoryId = Sample.Directory,
                Capacity = new Capacity { DesiredUserSessions = 5 },
            },
            Assert.Single(_world.Aws.Requests<CreateWorkspacesPoolRequest>()));
    }

    [Fact]
    public void Tags_settings_and_time_limits_are_sent_with_the_creation()
    {
        _world.Create(Sample.Inputs()
            .With(PoolProperty.Tags, Sample.Tags(("a", "1")))
            .With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.IdleDisconnectTimeoutInSeconds, 0)))
            .With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED"), (PoolProperty.SettingsGroup, "group"))));

        var request = Assert.Single(_world.Aws.Requests<CreateWorkspacesPoolRequest>());
        Assert.Equal([new Tag { Key = "a", Value = "1" }], request.Tags!);
        Assert.Equal(new TimeoutSettings { IdleDisconnectTimeoutInSeconds = 0 }, request.TimeoutSettings);
        Assert.Equal(new ApplicationSettingsRequest { Status = "ENABLED", SettingsGroup = "group" }, request.ApplicationSettings);
    }

    [Fact]
    public void A_pool_that_is_to_be_stopped_is_not_started()
    {
        var result = _world.Create(Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Stopped));

        Assert.Equal(["CreateWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal(WorkspacesPoolState.Stopped, result.Outputs.Text(PoolProperty.State));
    }

    [Fact]
    public void A_pool_that_starts_by_itself_is_not_started_again()
    {
        StartsByItself();

        var result = _world.Create(Sample.Inputs());

        Assert.Equal(["CreateWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal(WorkspacesPoolState.Running, result.Outputs.Text(PoolProperty.State));
    }

    [Fact]
    public void A_pool_that_starts_by_itself_and_is_to_be_stopped_is_stopped()
    {
        StartsByItself();

        var result = _world.Create(Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Stopped));

        Assert.Equal(["CreateWorkspacesPool", "StopWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal(WorkspacesPoolState.Stopped, result.Outputs.Text(PoolProperty.State));
    }

    [Fact]
    public void A_start_that_fails_keeps_the_pool_and_its_outputs()
    {
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal("wspool-new000001", failure.Id);
        Assert.Equal(WorkspacesPoolState.Stopped, failure.Outputs.Text(PoolProperty.State));
        Assert.Equal(["StartWorkspacesPool was denied."], failure.Reasons);
    }

    [Fact]
    public void A_start_that_failed_is_made_up_for_by_the_next_update()
    {
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied);
        var failure = Assert.Throws<PartialFailureException>(() => _world.Create(Sample.Inputs()));

        var outputs = _world.Run(() => _world.Resource.UpdateAsync(
            new UpdateRequest(failure.Id, Sample.PoolName, Sample.Inputs(), failure.Outputs, Sample.Inputs(), [], IsPreview: false), _world.Context)).Outputs;

        Assert.Equal(WorkspacesPoolState.Running, outputs.Text(PoolProperty.State));
        Assert.False(outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void A_failed_creation_of_a_pool_that_is_to_be_stopped_owes_no_start()
    {
        _world.At(TimeSpan.FromSeconds(10), _world.Cancel);

        var failure = Assert.Throws<PartialFailureException>(() =>
            _world.Create(Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Stopped)));

        Assert.False(failure.Outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void A_cancelled_wait_keeps_the_pool()
    {
        _world.At(TimeSpan.FromSeconds(10), _world.Cancel);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal("wspool-new000001", failure.Id);
        Assert.Equal(TimeSpan.FromSeconds(10), _world.Time.Elapsed);
        Assert.Contains("was cancelled while this was waiting for it to be created; it was last seen CREATING", failure.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wait_that_is_cancelled_before_the_first_look_tells_what_AWS_answered()
    {
        _world.At(TimeSpan.FromSeconds(0.5), _world.Cancel);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal("The create of pool support was cancelled while this was waiting for it to be created; it was last seen CREATING with 0 of 5 sessions ready. Run it again to go on.", failure.Reasons[0]);
        Assert.Equal(WorkspacesPoolState.Creating, failure.Outputs.Text(PoolProperty.State));
    }

    [Fact]
    public void A_time_out_says_what_was_seen_last_and_how_to_raise_it()
    {
        _world.Timeout = TimeSpan.FromSeconds(90);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal(
            "The create of pool support did not end within 1m30s while this was waiting for it to be RUNNING; it was last seen STARTING with 0 of 5 sessions ready. "
            + "What was done is kept: run it again to go on, or raise customTimeouts.create on this resource.",
            Assert.Single(failure.Reasons));
        Assert.Equal(WorkspacesPoolState.Starting, failure.Outputs.Text(PoolProperty.State));
    }

    [Fact]
    public void A_creation_that_AWS_refuses_keeps_nothing()
    {
        _world.Aws.Refuse("CreateWorkspacesPool", Failures.AccessDenied);

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal(ErrorKind.PermissionDenied, failure.Kind);
    }

    [Fact]
    public void A_creation_that_is_cancelled_before_the_call_makes_no_pool()
    {
        _world.Cancel();

        Assert.Equal(ErrorKind.Cancelled, Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs())).Kind);
        Assert.Empty(_world.Aws.Changes);
    }

    [Fact]
    public void A_name_that_is_taken_is_told_with_the_id_to_import()
    {
        _world.Aws.Add(Sample.Pool());

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal((ErrorKind.AlreadyExists, Sample.PoolId), (failure.Kind, failure.ImportId));
        Assert.Contains("A pool named support exists already (wspool-0abcd1234).", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_in_a_declared_region_is_imported_with_that_region()
    {
        _world.Clients.In("eu-west-1").Add(Sample.Pool());

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs().With(PoolProperty.Region, "eu-west-1")));

        Assert.Equal("wspool-0abcd1234@eu-west-1", failure.ImportId);
    }

    [Fact]
    public void A_name_that_is_taken_by_a_pool_that_can_not_be_listed_is_imported_by_name()
    {
        _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal(Sample.PoolName, failure.ImportId);
        Assert.Equal(
            "A pool named support exists already. Names are unique in an account and region: choose another name, or import that pool.", failure.Message);
    }

    [Fact]
    public void A_pool_whose_answer_was_lost_is_found_and_kept()
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");

        var result = _world.Create(Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"), ("b", "2"))));

        Assert.Equal("wspool-new000001", result.Id);
        Assert.Equal(["CreateWorkspacesPool", "StartWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_whose_answer_was_lost_is_found_on_the_second_look_too()
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.ServerError);

        Assert.Equal("wspool-new000001", _world.Create(Sample.Inputs()).Id);
    }

    [Fact]
    public void A_lost_answer_without_a_pool_is_the_failure_that_is_told()
    {
        _world.Aws.Refuse("CreateWorkspacesPool", Failures.AnswerLost);

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal((ErrorKind.Unknown, "The answer of CreateWorkspacesPool was lost."), (failure.Kind, failure.Message));
        Assert.Equal(3, _world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Count());
    }

    [Fact]
    public void A_pool_whose_answer_was_lost_is_given_ten_seconds_to_be_listed()
    {
        _world.Aws.Refuse("CreateWorkspacesPool", Failures.AnswerLost);

        Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal(TimeSpan.FromSeconds(10), _world.Time.Elapsed);
    }

    [Fact]
    public void A_pool_that_the_answer_does_not_hold_is_found_and_kept()
    {
        _world.Aws.AnswersCreationsEmpty = true;

        Assert.Equal("wspool-new000001", _world.Create(Sample.Inputs()).Id);
    }

    [Fact]
    public void A_pool_that_the_answer_does_not_hold_and_nobody_lists_is_told()
    {
        _world.Aws.AnswersCreationsEmpty = true;
        _world.Aws.Before("DescribeWorkspacesPools", _world.Aws.Pools.Clear);

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal(
            (ErrorKind.Unknown, "AWS answered the creation of pool support without a pool, and none of that name is listed. Look for it in the console before the next run."),
            (failure.Kind, failure.Message));
    }

    [Fact]
    public void A_lost_answer_is_told_also_when_nobody_can_look_for_the_pool()
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied, times: 3);

        Assert.Contains("CreateWorkspacesPool", Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs())).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<WorkspacesPool, WorkspacesPool>> Others { get; } = new()
    {
        { "older", pool => pool with { CreatedAt = pool.CreatedAt - TimeSpan.FromMinutes(6) } },
        { "described otherwise", pool => pool with { Description = "Mine" } },
        { "of another bundle", pool => pool with { BundleId = Sample.OtherBundle } },
        { "of another directory", pool => pool with { DirectoryId = Sample.OtherDirectory } },
        { "of another size", pool => pool with { CapacityStatus = new CapacityStatus { DesiredUserSessions = 6 } } },
        { "of another running mode", pool => pool with { RunningMode = Sample.AutoStop } },
        { "with other time limits", pool => pool with { TimeoutSettings = pool.TimeoutSettings! with { DisconnectTimeoutInSeconds = 61 } } },
        { "with other settings", pool => pool with { ApplicationSettings = new ApplicationSettingsResponse { Status = "DISABLED" } } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_pool_of_that_name_that_is_not_provably_ours_is_left_alone(string what, Func<WorkspacesPool, WorkspacesPool> change)
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Before("DescribeWorkspacesPools", () => _world.Aws.Pools.Values.Single().Set(change));

        var failure = Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()
            .With(PoolProperty.TimeoutSettings, MapValue.Of((PoolProperty.DisconnectTimeoutInSeconds, 60)))
            .With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED")))));

        Assert.True(failure.Kind == ErrorKind.AlreadyExists, $"a pool {what} was taken");
        Assert.Equal(["CreateWorkspacesPool"], _world.Aws.Changes);
    }

    [Theory]
    [InlineData("a", "2")]
    [InlineData("other", "1")]
    public void A_pool_of_that_name_with_other_tags_is_left_alone(string key, string value)
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Before("DescribeTags", () => _world.Aws.Pools.Values.Single().Tags[key] = value);

        Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("a", "1"), ("b", "1")))));
    }

    [Fact]
    public void A_pool_of_that_name_with_tags_is_left_alone_if_none_were_asked_for()
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Before("DescribeTags", () => _world.Aws.Pools.Values.Single().Tags["other"] = "1");

        Assert.Equal(ErrorKind.AlreadyExists, Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs())).Kind);
    }

    [Fact]
    public void Tags_of_AWS_itself_do_not_make_a_pool_somebody_else_s()
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Before("DescribeTags", () => _world.Aws.Pools.Values.Single().Tags["aws:createdBy"] = "x");

        Assert.Equal("wspool-new000001", _world.Create(Sample.Inputs()).Id);
    }

    [Fact]
    public void A_secret_input_is_secret_in_the_outputs_and_in_no_line()
    {
        var result = _world.Create(Sample.Inputs()
            .With(PoolProperty.Description, ((PropertyValue)"hunter2").AsSecret())
            .With(PoolProperty.Tags, MapValue.Of(("a", ((PropertyValue)"hunter2").AsSecret()))));

        Assert.IsType<SecretValue>(result.Outputs[PoolProperty.Description]);
        Assert.DoesNotContain("hunter2", result.Outputs.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _world.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_calls_nobody()
    {
        var result = _world.Run(() => _world.Resource.CreateAsync(new CreateRequest("x", Sample.Inputs(), IsPreview: true), _world.Context));

        Assert.Equal("", result.Id);
        Assert.Empty(_world.Aws.Operations);
    }

    public void Dispose() => _world.Dispose();

    private void StartsByItself() => _world.Aws.Described = () =>
    {
        _world.Aws.Described = null;
        var pool = _world.Aws.Pools.Values.Single();
        pool.Forget();
        pool.StateAt(_world.Time.Elapsed, WorkspacesPoolState.Starting);
        pool.StateAt(_world.Time.Elapsed + TimeSpan.FromMinutes(1), WorkspacesPoolState.Running);
    };
}
