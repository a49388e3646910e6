using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

/// <summary>Each switch away from its default. The defaults are what the other tests run on.</summary>
public sealed class SwitchTests
{
    [Fact]
    public async Task Always_on_after_create_running_starts_a_new_pool()
    {
        await using var emulator = await TestEmulator.StartAsync(("always-on-after-create", "running"));
        Assert.Equal("RUNNING", await emulator.StateAsync(await emulator.CreatePoolAsync("on", more: "\"RunningMode\":\"ALWAYS_ON\"")));
        Assert.Equal("STOPPED", await emulator.StateAsync(await emulator.CreatePoolAsync("auto")));
    }

    [Fact]
    public async Task Start_stop_always_on_refused_starts_no_ALWAYS_ON_pool()
    {
        await using var emulator = await TestEmulator.StartAsync(("start-stop-always-on", "refused"));
        var id = await emulator.CreatePoolAsync(more: "\"RunningMode\":\"ALWAYS_ON\"");
        Assert.Equal("InvalidResourceStateException", (await emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(id))).Error);
    }

    [Fact]
    public async Task Terminate_running_stops_first_takes_a_running_pool_down()
    {
        await using var emulator = await TestEmulator.StartAsync(("terminate-running", "stops-first"));
        var id = await emulator.CreateRunningPoolAsync();
        Assert.Null((await emulator.CallAsync("TerminateWorkspacesPool", TestEmulator.PoolId(id))).Error);
        Assert.Equal("STOPPING", await emulator.StateAsync(id));
        emulator.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("DELETING", await emulator.StateAsync(id));
    }

    [Theory]
    [InlineData("live-bundle-update", "\"BundleId\":\"wsb-officenext\"")]
    [InlineData("live-max-duration-update", "\"TimeoutSettings\":{\"MaxUserDurationInSeconds\":600}")]
    public async Task A_live_update_refused_needs_a_stopped_pool(string name, string change)
    {
        await using var emulator = await TestEmulator.StartAsync();
        var id = await emulator.CreateRunningPoolAsync();
        var body = $$"""{"PoolId":"{{id}}",{{change}}}""";
        await emulator.ControlAsync("PUT", "switches", $$"""{"{{name}}":"refused"}""");
        Assert.Equal("InvalidResourceStateException", (await emulator.CallAsync("UpdateWorkspacesPool", body)).Error);
        await emulator.ControlAsync("PUT", "switches", $$"""{"{{name}}":"accepted"}""");
        Assert.Null((await emulator.CallAsync("UpdateWorkspacesPool", body)).Error);
    }

    [Theory]
    [InlineData("merge", """{"DisconnectTimeoutInSeconds":60,"IdleDisconnectTimeoutInSeconds":120,"MaxUserDurationInSeconds":700}""")]
    [InlineData("replace", """{"DisconnectTimeoutInSeconds":900,"IdleDisconnectTimeoutInSeconds":120,"MaxUserDurationInSeconds":57600}""")]
    public async Task Partial_timeouts_are_merged_or_replace(string value, string expected)
    {
        await using var emulator = await TestEmulator.StartAsync(("partial-timeouts", value));
        var id = await emulator.CreatePoolAsync(more: """ "TimeoutSettings":{"DisconnectTimeoutInSeconds":60,"MaxUserDurationInSeconds":700} """);
        await emulator.CallAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","TimeoutSettings":{"IdleDisconnectTimeoutInSeconds":120}}""");
        Assert.Equal(expected, (await emulator.DescribeAsync(id)).GetProperty("TimeoutSettings").GetRawText());
    }

    [Fact]
    public async Task Absent_timeouts_absent_shows_none()
    {
        await using var emulator = await TestEmulator.StartAsync(("absent-timeouts", "absent"));
        Assert.False((await emulator.DescribeAsync(await emulator.CreatePoolAsync())).TryGetProperty("TimeoutSettings", out _));
    }

    [Fact]
    public async Task Absent_running_mode_can_mean_ALWAYS_ON()
    {
        await using var emulator = await TestEmulator.StartAsync(("absent-running-mode", "ALWAYS_ON"));
        Assert.Equal("ALWAYS_ON", (await emulator.DescribeAsync(await emulator.CreatePoolAsync())).GetProperty("RunningMode").GetString());
    }

    [Theory]
    [InlineData("not-found", 400)]
    [InlineData("empty", 200)]
    public async Task An_unknown_pool_id_is_an_error_or_left_out(string value, int statusCode)
    {
        await using var emulator = await TestEmulator.StartAsync(("unknown-pool-id", value));
        Assert.Equal(statusCode, (await emulator.CallAsync("DescribeWorkspacesPools", """{"PoolIds":["wspool-000000000"]}""")).StatusCode);
    }

    [Theory]
    [InlineData("intersection", 200)]
    [InlineData("refused", 400)]
    public async Task Ids_with_filters_intersect_or_are_refused(string value, int statusCode)
    {
        await using var emulator = await TestEmulator.StartAsync(("ids-with-filters", value));
        var id = await emulator.CreatePoolAsync("office");
        var answer = await emulator.CallAsync(
            "DescribeWorkspacesPools", $$"""{"PoolIds":["{{id}}"],"Filters":[{"Name":"PoolName","Values":["other"],"Operator":"EQUALS"}]}""");
        Assert.Equal(statusCode, answer.StatusCode);
        if (statusCode == 200) Assert.Equal(0, answer.Json.GetProperty("WorkspacesPools").GetArrayLength());
    }

    [Fact]
    public async Task Default_page_size_cuts_pages()
    {
        await using var emulator = await TestEmulator.StartAsync(("default-page-size", "2"));
        var answer = await emulator.CallAsync("DescribeWorkspaceImages");
        Assert.Equal(2, answer.Json.GetProperty("Images").GetArrayLength());
        Assert.True(answer.Json.TryGetProperty("NextToken", out _));
    }

    [Theory]
    [InlineData("full", "Pool 'wspool-000000000' does not exist in this account and region.")]
    [InlineData("generic", "The resource was not found.")]
    [InlineData("none", null)]
    public async Task Error_messages_come_in_three_styles(string value, string? message)
    {
        await using var emulator = await TestEmulator.StartAsync(("error-messages", value));
        Assert.Equal(message, (await emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId("wspool-000000000"))).Message);
    }

    [Theory]
    [InlineData("create-seconds", "CREATING")]
    [InlineData("start-seconds", "STARTING")]
    [InlineData("stop-seconds", "STOPPING")]
    [InlineData("update-seconds", "UPDATING")]
    [InlineData("delete-seconds", "DELETING")]
    public async Task Each_duration_is_a_switch(string name, string state)
    {
        await using var emulator = await TestEmulator.StartAsync((name, "7000"));
        var id = await emulator.CreatePoolAsync();
        if (state is "STARTING" or "STOPPING" or "UPDATING") await emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(id));
        emulator.Time.Advance(TimeSpan.FromMinutes(10));
        if (state is "STOPPING") await emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId(id));
        if (state is "UPDATING") await emulator.CallAsync("UpdateWorkspacesPool", TestEmulator.PoolId(id));
        if (state is "DELETING") await emulator.CallAsync("TerminateWorkspacesPool", TestEmulator.PoolId(id));
        emulator.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(state, await emulator.StateAsync(id));
        emulator.Time.Advance(TimeSpan.FromHours(2));
        Assert.DoesNotContain(state, (await emulator.ControlAsync("GET", "pools")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scale_seconds_is_how_long_capacity_takes()
    {
        await using var emulator = await TestEmulator.StartAsync(("scale-seconds", "1000"));
        var id = await emulator.CreateRunningPoolAsync(sessions: 0);
        await emulator.CallAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","Capacity":{"DesiredUserSessions":10}}""");
        emulator.Time.Advance(TimeSpan.FromSeconds(500));
        Assert.Equal(5, (await emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetProperty("ActualUserSessions").GetInt32());
    }

    [Fact]
    public async Task Constraint_error_can_be_the_modelled_one()
    {
        await using var emulator = await TestEmulator.StartAsync(("constraint-error", "InvalidParameterValuesException"));
        Assert.Equal("InvalidParameterValuesException", (await emulator.CallAsync("StartWorkspacesPool")).Error);
    }

    [Fact]
    public async Task Tag_delay_seconds_hides_new_tags_for_a_while()
    {
        await using var emulator = await TestEmulator.StartAsync(("tag-delay-seconds", "30"));
        var id = await emulator.CreatePoolAsync();
        await emulator.CallAsync("CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{"Key":"a","Value":"1"}]}""");
        Assert.Equal("""{"TagList":[]}""", (await emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).Text);
        emulator.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("""{"TagList":[{"Key":"a","Value":"1"}]}""", (await emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).Text);
    }

    [Fact]
    public async Task Stop_with_sessions_refused_waits_for_them_to_end()
    {
        await using var emulator = await TestEmulator.StartAsync(("stop-with-sessions", "refused"));
        var id = await emulator.CreateRunningPoolAsync();
        await emulator.ControlAsync("POST", $"pools/{id}/sessions", "{}");
        Assert.Equal("InvalidResourceStateException", (await emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId(id))).Error);
        await emulator.ControlAsync("DELETE", $"pools/{id}/sessions");
        Assert.Null((await emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId(id))).Error);
    }

    [Theory]
    [InlineData("in-progress", "OperationInProgressException")]
    [InlineData("invalid-state", "InvalidResourceStateException")]
    [InlineData("accepted", null)]
    public async Task Update_in_transition_has_three_answers(string value, string? error)
    {
        await using var emulator = await TestEmulator.StartAsync(("update-in-transition", value));
        var id = await emulator.CreatePoolAsync();
        await emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(id));
        Assert.Equal(error, (await emulator.CallAsync("UpdateWorkspacesPool", $$"""{"PoolId":"{{id}}","Description":"other"}""")).Error);
        Assert.Equal("STARTING", await emulator.StateAsync(id));
    }

    [Fact]
    public async Task Closed_to_new_customers_answers_in_AWSs_words()
    {
        await using var emulator = await TestEmulator.StartAsync(("closed-to-new-customers", "on"));
        var answer = await emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool());
        Assert.Equal(
            ("AccessDeniedException", "Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026. Refer to https://docs.aws.amazon.com/workspaces/latest/adminguide/wsp-pools-end-of-support.html"),
            (answer.Error, answer.Message));
    }

    [Fact]
    public async Task Empty_answer_nothing_sends_no_body()
    {
        await using var emulator = await TestEmulator.StartAsync(("empty-answer", "nothing"));
        var answer = await emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(await emulator.CreatePoolAsync()));
        Assert.Equal((200, ""), (answer.StatusCode, answer.Text));
    }

    [Fact]
    public async Task Pool_quota_limits_the_pools_of_a_region()
    {
        await using var emulator = await TestEmulator.StartAsync(("pool-quota", "1"));
        await emulator.CreatePoolAsync("one");
        Assert.Equal("ResourceLimitExceededException", (await emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool("two"))).Error);
    }

    [Fact]
    public async Task Session_quota_limits_create_and_update()
    {
        await using var emulator = await TestEmulator.StartAsync(("session-quota", "5"));
        var id = await emulator.CreatePoolAsync("one", 3);
        Assert.Equal("ResourceLimitExceededException", (await emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool("two", 3))).Error);
        Assert.Equal("ResourceLimitExceededException", (await emulator.CallAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","Capacity":{"DesiredUserSessions":6}}""")).Error);
    }

    [Fact]
    public async Task People_come_and_go_by_themselves()
    {
        await using var emulator = await TestEmulator.StartAsync(("sessions-per-hour", "60"), ("session-minutes", "3"));
        var id = await emulator.CreateRunningPoolAsync(sessions: 10);
        Assert.Equal(0, await ActiveAsync());
        emulator.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await ActiveAsync());
        emulator.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(3, await ActiveAsync());

        async Task<int> ActiveAsync() => (await emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetProperty("ActiveUserSessions").GetInt32();
    }

    [Fact]
    public async Task The_throttle_gives_a_burst_and_then_its_rate()
    {
        await using var emulator = await TestEmulator.StartAsync(("throttle-rate", "2"), ("throttle-burst", "3"));
        Assert.Equal([200, 200, 200, 400], await StatusesAsync(4));
        emulator.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([200, 200, 400], await StatusesAsync(3));
        Assert.Equal("ThrottlingException", (await emulator.CallAsync("DescribeTags")).Error);
        Assert.Equal("ValidationException", (await emulator.CallAsync("DescribeTags", region: "eu-west-1")).Error);

        async Task<List<int>> StatusesAsync(int count)
        {
            var statuses = new List<int>();
            for (var call = 0; call < count; call++) statuses.Add((await emulator.CallAsync("DescribeWorkspacesPools")).StatusCode);
            return statuses;
        }
    }

    [Fact]
    public async Task The_throttle_can_run_on_the_clock_of_the_pools()
    {
        await using var emulator = await TestEmulator.StartAsync(("throttle-rate", "1"), ("throttle-burst", "1"), ("throttle-clock", "pools"));
        await emulator.ControlAsync("POST", "clock/hold");
        await emulator.CallAsync("DescribeWorkspacesPools");
        emulator.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("ThrottlingException", (await emulator.CallAsync("DescribeWorkspacesPools")).Error);
        await emulator.ControlAsync("POST", "clock/advance", """{"seconds":1}""");
        Assert.Null((await emulator.CallAsync("DescribeWorkspacesPools")).Error);
    }

    [Fact]
    public void Every_default_is_a_value_that_its_switch_takes() =>
        Assert.All(SwitchTable.All, definition => Assert.True(definition.Accepts(definition.Default), definition.Name));

    [Fact]
    public void The_15_open_questions_are_all_answered() =>
        Assert.Equal(Enumerable.Range(1, 15), SwitchTable.All.Select(definition => definition.Question).OfType<int>().Distinct().Order());

    [Fact]
    public async Task The_README_lists_every_switch_with_its_default()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));
        Assert.All(SwitchTable.All, definition => Assert.Contains(lines, line =>
            line.StartsWith($"| {definition.Question} | `{definition.Name}` | {definition.Meaning} |", StringComparison.Ordinal)
            && line.EndsWith($" | {definition.Default} |", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("no-such", "1", "There is no switch 'no-such'.")]
    [InlineData("pool-quota", "many", "pool-quota is 'many'; it must be a whole number from 0 to 1000000.")]
    [InlineData("terminate-running", "maybe", "terminate-running is 'maybe'; it must be one of refused, stops-first.")]
    public void A_bad_switch_is_named_with_its_rule(string name, string value, string message)
    {
        var exception = Assert.Throws<EmulatorOptionException>(() => SwitchSettings.Defaults.With([KeyValuePair.Create(name, value)]));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }
}
