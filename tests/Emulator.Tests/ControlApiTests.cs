using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class ControlApiTests : IAsyncLifetime
{
    private TestEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await TestEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_held_clock_keeps_pools_where_they_are()
    {
        await _emulator.ControlAsync("POST", "clock/hold");
        var id = await _emulator.CreatePoolAsync();
        Assert.Equal("CREATING", await _emulator.StateAsync(id));

        await _emulator.ControlAsync("POST", "clock/advance", """{"seconds":59}""");
        Assert.Equal("CREATING", await _emulator.StateAsync(id));
        await _emulator.ControlAsync("POST", "clock/advance", """{"seconds":1}""");
        Assert.Equal("STOPPED", await _emulator.StateAsync(id));
        Assert.True((await _emulator.ControlAsync("GET", "clock")).Json.GetProperty("held").GetBoolean());
    }

    [Fact]
    public async Task Drift_changes_a_pool_past_every_rule()
    {
        var id = await _emulator.CreateRunningPoolAsync();

        await _emulator.ControlAsync("PATCH", $"pools/{id}",
            """{"Description":"by hand","RunningMode":"ALWAYS_ON","Capacity":{"DesiredUserSessions":7},"Tags":[{"Key":"who","Value":"me"}]}""");

        var pool = await _emulator.DescribeAsync(id);
        Assert.Equal(("by hand", "ALWAYS_ON", "RUNNING"), (pool.GetProperty("Description").GetString(), pool.GetProperty("RunningMode").GetString(), pool.GetProperty("State").GetString()));
        Assert.Equal(7, pool.GetProperty("CapacityStatus").GetProperty("ActualUserSessions").GetInt32());
        Assert.Equal("""{"TagList":[{"Key":"who","Value":"me"}]}""", (await _emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).Text);
    }

    [Fact]
    public async Task A_state_that_is_set_stays()
    {
        var id = await _emulator.CreatePoolAsync();
        await _emulator.ControlAsync("PATCH", $"pools/{id}", """{"State":"STARTING"}""");
        _emulator.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal("STARTING", await _emulator.StateAsync(id));
    }

    [Fact]
    public async Task A_pool_removed_behind_the_back_is_not_found()
    {
        var id = await _emulator.CreatePoolAsync();
        await _emulator.ControlAsync("DELETE", $"pools/{id}");

        Assert.Equal("ResourceNotFoundException", (await _emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).Error);
    }

    [Fact]
    public async Task Tags_and_errors_can_be_set()
    {
        var id = await _emulator.CreatePoolAsync();
        await _emulator.ControlAsync("PUT", $"pools/{id}/tags", """{"aws:cloudformation:stack-name":"s"}""");
        await _emulator.ControlAsync("PUT", $"pools/{id}/errors", """[{"ErrorCode":"CODE_OF_TOMORROW","ErrorMessage":"m"}]""");

        Assert.Contains("aws:cloudformation:stack-name", (await _emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).Text, StringComparison.Ordinal);
        Assert.Equal("""[{"ErrorCode":"CODE_OF_TOMORROW","ErrorMessage":"m"}]""", (await _emulator.DescribeAsync(id)).GetProperty("Errors").GetRawText());
    }

    [Theory]
    [InlineData("false", "RUNNING")]
    [InlineData("true", "STARTING")]
    public async Task A_provisioning_failure_leaves_a_pool_without_instances(string holdsStarting, string state)
    {
        await _emulator.ControlAsync("POST", "provisioning-failures",
            $$"""{"poolName":"office","errors":[{"ErrorCode":"DOMAIN_JOIN_ERROR_ACCESS_DENIED","ErrorMessage":"denied"}],"holdsStarting":{{holdsStarting}}}""");
        var id = await _emulator.CreatePoolAsync();
        Assert.False((await _emulator.DescribeAsync(id)).TryGetProperty("Errors", out _));
        await _emulator.StartAndWaitAsync(id);

        var failed = await _emulator.DescribeAsync(id);
        Assert.Equal(state, failed.GetProperty("State").GetString());
        Assert.Equal("""{"AvailableUserSessions":0,"DesiredUserSessions":2,"ActualUserSessions":0,"ActiveUserSessions":0}""", failed.GetProperty("CapacityStatus").GetRawText());
        Assert.Equal("DOMAIN_JOIN_ERROR_ACCESS_DENIED", failed.GetProperty("Errors")[0].GetProperty("ErrorCode").GetString());

        await _emulator.ControlAsync("DELETE", "provisioning-failures");
        Assert.Equal(2, (await _emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetProperty("ActualUserSessions").GetInt32());
    }

    [Fact]
    public async Task Pools_are_seeded_in_any_state()
    {
        await _emulator.ControlAsync("POST", "seed",
            """
            {"account":"222222222222","region":"eu-west-1","pools":[{"PoolId":"wspool-seeded001","PoolName":"old","BundleId":"wsb-gone00001",
             "DirectoryId":"wsd-pools00001","State":"RUNNING","Capacity":{"DesiredUserSessions":4},"Errors":[{"ErrorCode":"WORKSPACES_POOL_STOPPED"}]}]}
            """);

        var answer = await _emulator.CallAsync("DescribeWorkspacesPools", credential: TestEmulator.Second, region: "eu-west-1");

        var pool = answer.Json.GetProperty("WorkspacesPools")[0];
        Assert.Equal(("RUNNING", 4), (pool.GetProperty("State").GetString(), pool.GetProperty("CapacityStatus").GetProperty("AvailableUserSessions").GetInt32()));
    }

    [Theory]
    [InlineData("""{"images":[{"Name":"n"}]}""", "images[0]: Value null at 'imageId' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"images":[{"ImageId":"wsi-000000001","State":"NEW"}]}""", "images[0]: Value 'NEW' at 'state' failed to satisfy constraint: Member must satisfy enum value set: [AVAILABLE, PENDING, ERROR]")]
    [InlineData("""{"bundles":[{"BundleId":5}]}""", "bundles[0]: NUMBER_VALUE can not be converted to a String at 'bundleId'")]
    [InlineData("""{"pools":[{}]}""", "has no PoolName; give it one.")]
    public async Task A_seed_that_AWS_could_not_send_is_refused(string body, string message)
    {
        var answer = await _emulator.ControlAsync("POST", "seed", body);

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains(message, answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_may_hold_values_of_tomorrow_when_it_says_so()
    {
        var answer = await _emulator.ControlAsync("POST", "seed", """{"images":[{"ImageId":"wsi-000000001","State":"NEW"}],"allowUnknownValues":true}""");

        Assert.Equal(200, answer.StatusCode);
    }

    [Fact]
    public async Task Sessions_take_slots_and_can_be_terminated()
    {
        var id = await _emulator.CreateRunningPoolAsync(sessions: 3);
        await _emulator.ControlAsync("POST", $"pools/{id}/sessions", """{"userId":"ann"}""");
        await _emulator.ControlAsync("POST", $"pools/{id}/sessions", """{"userId":"bob","count":2,"connectionState":"NOT_CONNECTED"}""");
        Assert.Equal(409, (await _emulator.ControlAsync("POST", $"pools/{id}/sessions", "{}")).StatusCode);
        Assert.Equal("""{"AvailableUserSessions":0,"DesiredUserSessions":3,"ActualUserSessions":3,"ActiveUserSessions":3}""", (await _emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetRawText());

        var sessions = (await _emulator.CallAsync("DescribeWorkspacesPoolSessions", $$"""{"PoolId":"{{id}}","UserId":"ann"}""")).Json.GetProperty("Sessions");
        var session = Assert.Single(sessions.EnumerateArray().ToList());
        var terminate = $$"""{"SessionId":"{{session.GetProperty("SessionId").GetString()}}"}""";
        Assert.Null((await _emulator.CallAsync("TerminateWorkspacesPoolSession", terminate)).Error);
        Assert.Equal("ResourceNotFoundException", (await _emulator.CallAsync("TerminateWorkspacesPoolSession", terminate)).Error);
    }

    [Fact]
    public async Task Scaling_in_spares_instances_with_sessions()
    {
        var id = await _emulator.CreateRunningPoolAsync(sessions: 3);
        await _emulator.ControlAsync("POST", $"pools/{id}/sessions", """{"count":2}""");
        await _emulator.CallAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","Capacity":{"DesiredUserSessions":0}}""");
        _emulator.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("""{"AvailableUserSessions":0,"DesiredUserSessions":0,"ActualUserSessions":2,"ActiveUserSessions":2}""", (await _emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetRawText());
    }

    [Fact]
    public async Task A_stop_ends_the_sessions()
    {
        var id = await _emulator.CreateRunningPoolAsync();
        await _emulator.ControlAsync("POST", $"pools/{id}/sessions", "{}");
        await _emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId(id));

        Assert.Equal("""{"Sessions":[]}""", (await _emulator.CallAsync("DescribeWorkspacesPoolSessions", TestEmulator.PoolId(id))).Text);
    }

    [Fact]
    public async Task A_session_ends_when_the_longest_duration_of_the_pool_is_over()
    {
        var id = await _emulator.CreateRunningPoolAsync(more: """ "TimeoutSettings":{"MaxUserDurationInSeconds":600} """);
        await _emulator.ControlAsync("POST", $"pools/{id}/sessions", "{}");
        _emulator.Time.Advance(TimeSpan.FromSeconds(600));

        Assert.Equal(0, (await _emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetProperty("ActiveUserSessions").GetInt32());
    }

    [Fact]
    public async Task Sessions_are_listed_20_to_a_page()
    {
        var id = await _emulator.CreateRunningPoolAsync(sessions: 30);
        await _emulator.ControlAsync("POST", $"pools/{id}/sessions", """{"count":26}""");

        var first = (await _emulator.CallAsync("DescribeWorkspacesPoolSessions", TestEmulator.PoolId(id))).Json;
        var second = (await _emulator.CallAsync("DescribeWorkspacesPoolSessions", $$"""{"PoolId":"{{id}}","NextToken":"{{first.GetProperty("NextToken").GetString()}}"}""")).Json;

        Assert.Equal((20, 6), (first.GetProperty("Sessions").GetArrayLength(), second.GetProperty("Sessions").GetArrayLength()));
    }

    [Fact]
    public async Task The_log_tells_who_called_what_and_how_it_ended()
    {
        await _emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId("wspool-000000000"), TestEmulator.Second, "eu-west-1");
        await _emulator.CallAsync("DescribeWorkspacesPools");

        var logged = (await _emulator.ControlAsync("GET", "requests?operation=StartWorkspacesPool")).Json[0];
        Assert.Equal(
            ("222222222222", "eu-west-1", 400, "ResourceNotFoundException", "wspool-000000000"),
            (logged.GetProperty("accountId").GetString(), logged.GetProperty("region").GetString(), logged.GetProperty("statusCode").GetInt32(),
             logged.GetProperty("error").GetString(), logged.GetProperty("body").GetProperty("PoolId").GetString()));
        Assert.Equal("""{"DescribeWorkspacesPools":1,"StartWorkspacesPool":1}""", (await _emulator.ControlAsync("GET", "counts")).Text);

        await _emulator.ControlAsync("DELETE", "requests");
        Assert.Equal("{}", (await _emulator.ControlAsync("GET", "counts")).Text);
    }

    [Fact]
    public async Task A_reset_returns_to_the_start()
    {
        await _emulator.CreatePoolAsync();
        await _emulator.ControlAsync("PUT", "switches", """{"pool-quota":1}""");
        await _emulator.ControlAsync("POST", "faults", """{"kind":"reset"}""");
        await _emulator.ControlAsync("POST", "clock/hold");

        await _emulator.ControlAsync("POST", "reset");

        Assert.Equal("[]", (await _emulator.ControlAsync("GET", "pools")).Text);
        Assert.Equal("[]", (await _emulator.ControlAsync("GET", "faults")).Text);
        Assert.Equal("10", (await _emulator.ControlAsync("GET", "switches")).Json.GetProperty("pool-quota").GetString());
        Assert.False((await _emulator.ControlAsync("GET", "clock")).Json.GetProperty("held").GetBoolean());
    }

    [Theory]
    [InlineData("GET", "nothing", 404)]
    [InlineData("PATCH", "pools/wspool-000000000", 404)]
    [InlineData("DELETE", "images/wsi-000000000", 404)]
    [InlineData("PUT", "switches", 400)]
    public async Task What_is_not_there_or_not_sent_is_said(string method, string path, int statusCode)
    {
        var answer = await _emulator.ControlAsync(method, path, method is "PATCH" ? "{}" : null);

        Assert.Equal(statusCode, answer.StatusCode);
        Assert.NotEmpty(answer.Json.GetProperty("error").GetString()!);
    }
}
