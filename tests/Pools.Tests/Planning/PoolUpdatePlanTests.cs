using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Tests.Planning;

public sealed class PoolUpdatePlanTests
{
    [Fact]
    public void A_pool_that_is_as_declared_needs_no_step()
    {
        var plan = Make(PoolInputs.Read(Sample.Inputs()));

        Assert.Empty(plan.Steps);
        Assert.Empty(plan.Changes);
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Running, "stop, update runningMode, start")]
    [InlineData(WorkspacesPoolState.Stopped, "update runningMode")]
    public void Changing_the_running_mode_stops_a_pool_only_if_it_runs(string state, string steps) =>
        Assert.Equal(steps, Steps(Make(new PoolInputs { RunningMode = Sample.AutoStop }, state)));

    [Fact]
    public void Changing_the_directory_of_a_running_pool_stops_updates_and_starts_it() =>
        Assert.Equal("stop, update directoryId, start", Steps(Make(new PoolInputs { DirectoryId = Sample.OtherDirectory })));

    [Fact]
    public void The_other_fields_change_in_place() =>
        Assert.Equal("update description, bundleId, timeoutSettings, applicationSettings", Steps(Make(new PoolInputs
        {
            Description = "Other",
            BundleId = Sample.OtherBundle,
            TimeoutSettings = new TimeoutSettings { MaxUserDurationInSeconds = 600 },
            ApplicationSettingsStatus = ApplicationSettingsStatusEnum.Enabled,
        })));

    [Fact]
    public void An_update_holds_the_changed_fields_and_nothing_else()
    {
        var step = Make(new PoolInputs { Description = "Other", BundleId = Sample.Bundle, RunningMode = Sample.AlwaysOn }).Steps.OfType<UpdateStep>().Single();

        Assert.Equal(new UpdateWorkspacesPoolRequest { PoolId = Sample.PoolId, Description = "Other" }, step.Request);
        Assert.Equal([PoolProperty.Description], step.Properties);
    }

    [Fact]
    public void An_update_of_one_time_limit_sends_the_others_as_they_are()
    {
        var step = Make(new PoolInputs { TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = 60 } }).Steps.OfType<UpdateStep>().Single();

        Assert.Equal(Sample.Pool().TimeoutSettings! with { DisconnectTimeoutInSeconds = 60 }, step.Request.TimeoutSettings);
    }

    [Fact]
    public void An_update_of_every_time_limit_sends_the_new_ones()
    {
        var limits = new TimeoutSettings { DisconnectTimeoutInSeconds = 61, IdleDisconnectTimeoutInSeconds = 62, MaxUserDurationInSeconds = 601 };

        var step = Make(new PoolInputs { TimeoutSettings = limits }).Steps.OfType<UpdateStep>().Single();

        Assert.Equal(limits, step.Request.TimeoutSettings);
    }

    [Theory]
    [InlineData(ApplicationSettingsStatusEnum.Enabled)]
    [InlineData(ApplicationSettingsStatusEnum.Disabled)]
    public void A_new_settings_group_keeps_the_status(string status)
    {
        var live = Sample.Pool() with { ApplicationSettings = new ApplicationSettingsResponse { Status = status } };

        var step = PoolUpdatePlan.Make(PlanSample.Context(new PoolInputs { SettingsGroup = "group" }, live)).Steps.OfType<UpdateStep>().Single();

        Assert.Equal(new ApplicationSettingsRequest { Status = status, SettingsGroup = "group" }, step.Request.ApplicationSettings);
    }

    [Fact]
    public void A_new_status_keeps_the_settings_group()
    {
        var live = Sample.Pool() with { ApplicationSettings = new ApplicationSettingsResponse { Status = ApplicationSettingsStatusEnum.Disabled, SettingsGroup = "group" } };

        var step = PoolUpdatePlan.Make(PlanSample.Context(
            new PoolInputs { ApplicationSettingsStatus = ApplicationSettingsStatusEnum.Enabled }, live)).Steps.OfType<UpdateStep>().Single();

        Assert.Equal(new ApplicationSettingsRequest { Status = ApplicationSettingsStatusEnum.Enabled, SettingsGroup = "group" }, step.Request.ApplicationSettings);
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Running, Sample.AlwaysOn, true)]
    [InlineData(WorkspacesPoolState.Running, Sample.AutoStop, false)]
    [InlineData(WorkspacesPoolState.Stopped, Sample.AlwaysOn, false)]
    public void A_plan_may_stop_a_running_pool_that_it_does_not_stop_anyway(string state, string runningMode, bool mayStop) =>
        Assert.Equal(mayStop, Make(new PoolInputs { Description = "Other", BundleId = Sample.OtherBundle, RunningMode = runningMode }, state).MayStop);

    [Fact]
    public void Disabled_settings_are_no_change_for_a_pool_that_has_none() => Assert.Empty(PoolUpdatePlan.Make(PlanSample.Context(
        new PoolInputs { ApplicationSettingsStatus = ApplicationSettingsStatusEnum.Disabled }, Sample.Pool() with { ApplicationSettings = null })).Steps);

    [Theory]
    [InlineData(5, 5, 8, "", "an autoscaler's work is left alone")]
    [InlineData(7, 5, 8, "update capacity", "the declaration changed")]
    [InlineData(8, 5, 8, "", "AWS has the new size already")]
    [InlineData(5, 8, 8, "update capacity", "a refresh took over the live size")]
    public void The_size_is_sent_only_when_its_declaration_changed(int declared, int lastApplied, int live, string steps, string why)
    {
        var pool = Sample.Pool() with { CapacityStatus = new CapacityStatus { DesiredUserSessions = live } };

        var plan = PoolUpdatePlan.Make(PlanSample.Context(
            new PoolInputs { DesiredUserSessions = declared }, pool, new PoolInputs { DesiredUserSessions = lastApplied }));

        Assert.True(Steps(plan) == steps, $"{Steps(plan)} is wrong: {why}");
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Running, WorkspacesPoolState.Stopped, "stop")]
    [InlineData(WorkspacesPoolState.Stopped, WorkspacesPoolState.Running, "start")]
    [InlineData(WorkspacesPoolState.Running, WorkspacesPoolState.Running, "")]
    [InlineData(WorkspacesPoolState.Stopped, WorkspacesPoolState.Stopped, "")]
    [InlineData(WorkspacesPoolState.Running, null, "")]
    [InlineData(WorkspacesPoolState.Stopped, null, "")]
    public void The_desired_state_starts_or_stops_the_pool(string found, string? desired, string steps) =>
        Assert.Equal(steps, Steps(Make(new PoolInputs { DesiredState = desired }, found)));

    [Fact]
    public void A_pool_that_ends_stopped_is_updated_after_the_stop() =>
        Assert.Equal("stop, update description", Steps(Make(new PoolInputs { DesiredState = WorkspacesPoolState.Stopped, Description = "Other" })));

    [Fact]
    public void A_pool_that_ends_running_is_updated_before_the_start() => Assert.Equal(
        "update runningMode, start",
        Steps(Make(new PoolInputs { DesiredState = WorkspacesPoolState.Running, RunningMode = Sample.AutoStop }, WorkspacesPoolState.Stopped)));

    [Fact]
    public void A_start_that_a_broken_off_update_owes_is_made_up_for() =>
        Assert.Equal("start", Steps(PoolUpdatePlan.Make(PlanSample.Context(new PoolInputs(), Sample.Pool(WorkspacesPoolState.Stopped), resumeState: WorkspacesPoolState.Running))));

    [Fact]
    public void A_declared_state_outranks_what_is_owed() => Assert.Empty(PoolUpdatePlan.Make(PlanSample.Context(
        new PoolInputs { DesiredState = WorkspacesPoolState.Stopped }, Sample.Pool(WorkspacesPoolState.Stopped), resumeState: WorkspacesPoolState.Running)).Steps);

    [Fact]
    public void The_stop_keeps_the_declared_policy()
    {
        var policy = new StopPolicy(ActiveSessionsPolicy.Fail, TimeSpan.FromMinutes(1));

        var plan = Make(new PoolInputs { RunningMode = Sample.AutoStop, StopPolicy = policy });

        Assert.Equal(policy, plan.Steps.OfType<StopStep>().Single().Policy);
    }

    [Fact]
    public void Only_tags_that_differ_are_set_and_only_tags_that_were_declared_are_removed()
    {
        var plan = PoolUpdatePlan.Make(PlanSample.Context(
            new PoolInputs(),
            desiredTags: Dictionary(("new", "1"), ("changed", "2"), ("same", "3")),
            liveTags: Dictionary(("changed", "1"), ("same", "3"), ("dropped", "4"), ("also", "4"), ("foreign", "5")),
            lastDeclaredTags: ["changed", "same", "dropped", "also", "gone"]));

        Assert.Equal("tag changed, new, untag also, dropped", Steps(plan));
        Assert.Equal(Dictionary(("changed", "2"), ("new", "1")), plan.Steps.OfType<TagStep>().Single().Tags);
    }

    [Fact]
    public void Tags_alone_stop_nothing()
    {
        var plan = PoolUpdatePlan.Make(PlanSample.Context(new PoolInputs(), desiredTags: Dictionary(("a", "1"))));

        Assert.False(plan.Stops);
        Assert.Equal("tag a", Steps(plan));
    }

    [Fact]
    public void Tags_come_last() => Assert.Equal("stop, update runningMode, start, tag a, untag b", Steps(PoolUpdatePlan.Make(PlanSample.Context(
        new PoolInputs { RunningMode = Sample.AutoStop }, desiredTags: Dictionary(("a", "1")), liveTags: Dictionary(("b", "1")), lastDeclaredTags: ["b"]))));

    [Fact]
    public void A_plan_for_a_service_that_refuses_the_update_stops_before_it_and_starts_after_it()
    {
        var plan = PoolUpdatePlan.Make(PlanSample.Context(new PoolInputs { BundleId = Sample.OtherBundle }, desiredTags: Dictionary(("a", "1"))));

        Assert.Equal("stop, update bundleId, start, tag a", Steps(plan.WithStop(StopPolicy.Default)));
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Stopped, Sample.OtherBundle, Sample.AlwaysOn)]
    [InlineData(WorkspacesPoolState.Running, Sample.Bundle, Sample.AutoStop)]
    public void A_plan_that_stops_already_or_finds_a_stopped_pool_stays_as_it_is(string state, string bundle, string runningMode)
    {
        var plan = Make(new PoolInputs { BundleId = bundle, RunningMode = runningMode }, state);

        Assert.Same(plan, plan.WithStop(StopPolicy.Default));
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Running, true)]
    [InlineData(WorkspacesPoolState.Starting, true)]
    [InlineData(WorkspacesPoolState.Updating, true)]
    [InlineData(WorkspacesPoolState.Stopping, false)]
    [InlineData(WorkspacesPoolState.Stopped, false)]
    [InlineData(WorkspacesPoolState.Creating, false)]
    [InlineData(WorkspacesPoolState.Deleting, false)]
    [InlineData("NEW_STATE", false)]
    public void A_pool_counts_as_running_when_it_serves_people_or_is_about_to(string state, bool isRunning) =>
        Assert.Equal(isRunning, PoolUpdatePlan.IsRunning(state));

    [Fact]
    public void Each_change_says_whether_it_needs_a_stopped_pool()
    {
        var plan = Make(new PoolInputs { RunningMode = Sample.AutoStop, Description = "Other" });

        Assert.Equal(
            [new FieldChange(PoolProperty.Description, null, StoppedPool.NotNeeded), new FieldChange(PoolProperty.RunningMode, "ALWAYS_ON → AUTO_STOP", StoppedPool.Needed)],
            plan.Changes);
    }

    private static PoolUpdatePlan Make(PoolInputs declared, string state = WorkspacesPoolState.Running) =>
        PoolUpdatePlan.Make(PlanSample.Context(declared, Sample.Pool(state), new PoolInputs { DesiredUserSessions = 5 }));

    private static string Steps(PoolUpdatePlan plan) => string.Join(", ", plan.Steps.Select(step => step.Title));

    private static SortedDictionary<string, string> Dictionary(params IEnumerable<(string Key, string Value)> entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value), StringComparer.Ordinal);
}
