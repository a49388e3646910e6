using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class PoolLifeTests : IAsyncLifetime
{
    private TestEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await TestEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_new_pool_shows_what_was_given_and_the_defaults()
    {
        var answer = await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool(sessions: 3));

        var pool = answer.Json.GetProperty("WorkspacesPool");
        var id = pool.GetProperty("PoolId").GetString()!;
        Assert.Matches("^wspool-[0-9a-z]{9}$", id);
        Assert.Equal($"arn:aws:workspaces:us-east-1:111111111111:workspacespool/{id}", pool.GetProperty("PoolArn").GetString());
        Assert.Equal("CREATING", pool.GetProperty("State").GetString());
        Assert.Equal("AUTO_STOP", pool.GetProperty("RunningMode").GetString());
        Assert.Equal(3, pool.GetProperty("CapacityStatus").GetProperty("DesiredUserSessions").GetInt32());
        Assert.Equal(0, pool.GetProperty("CapacityStatus").GetProperty("ActualUserSessions").GetInt32());
        Assert.Equal("""{"Status":"DISABLED"}""", pool.GetProperty("ApplicationSettings").GetRawText());
        Assert.Equal(1780315200, pool.GetProperty("CreatedAt").GetDouble());
        Assert.False(pool.TryGetProperty("Tags", out _));
    }

    [Fact]
    public async Task A_pool_lives_from_create_to_terminate()
    {
        var id = await _emulator.CreatePoolAsync();
        Assert.Equal("STOPPED", await _emulator.StateAsync(id));

        await _emulator.StartAndWaitAsync(id);
        Assert.Equal("RUNNING", await _emulator.StateAsync(id));

        Assert.Equal("{}", (await _emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId(id))).Text);
        Assert.Equal("STOPPING", await _emulator.StateAsync(id));
        _emulator.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("{}", (await _emulator.CallAsync("TerminateWorkspacesPool", TestEmulator.PoolId(id))).Text);
        Assert.Equal("DELETING", await _emulator.StateAsync(id));
        _emulator.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("ResourceNotFoundException", (await _emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(id))).Error);
    }

    [Fact]
    public async Task An_update_changes_what_it_names_and_nothing_else()
    {
        var id = await _emulator.CreatePoolAsync();
        var before = await _emulator.DescribeAsync(id);

        await _emulator.CallAsync("UpdateWorkspacesPool", $$"""{"PoolId":"{{id}}","Description":"other"}""");
        _emulator.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before.GetRawText().Replace("A pool", "other", StringComparison.Ordinal), (await _emulator.DescribeAsync(id)).GetRawText());
    }

    [Theory]
    [InlineData("\"RunningMode\":\"ALWAYS_ON\"")]
    [InlineData("\"DirectoryId\":\"wsd-pools00002\"")]
    public async Task Running_mode_and_directory_change_on_a_stopped_pool_only(string change)
    {
        var id = await _emulator.CreatePoolAsync();
        var body = $$"""{"PoolId":"{{id}}",{{change}}}""";
        await _emulator.StartAndWaitAsync(id);
        Assert.Equal("InvalidResourceStateException", (await _emulator.CallAsync("UpdateWorkspacesPool", body)).Error);

        await _emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId(id));
        _emulator.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await _emulator.CallAsync("UpdateWorkspacesPool", body)).Error);
    }

    [Fact]
    public async Task The_present_running_mode_may_be_named_while_running()
    {
        var id = await _emulator.CreateRunningPoolAsync();

        Assert.Null((await _emulator.CallAsync("UpdateWorkspacesPool", $$"""{"PoolId":"{{id}}","RunningMode":"AUTO_STOP"}""")).Error);
    }

    [Fact]
    public async Task Capacity_grows_in_time_after_an_update_of_a_running_pool()
    {
        var id = await _emulator.CreateRunningPoolAsync(sessions: 2);
        await _emulator.CallAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","Capacity":{"DesiredUserSessions":6}}""");

        _emulator.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("""{"AvailableUserSessions":4,"DesiredUserSessions":6,"ActualUserSessions":4,"ActiveUserSessions":0}""", await CapacityAsync(id));
        _emulator.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("""{"AvailableUserSessions":6,"DesiredUserSessions":6,"ActualUserSessions":6,"ActiveUserSessions":0}""", await CapacityAsync(id));
    }

    [Fact]
    public async Task The_bucket_of_the_settings_is_there_while_they_are_enabled()
    {
        var id = await _emulator.CreatePoolAsync(more: """ "ApplicationSettings":{"Status":"ENABLED","SettingsGroup":"g"} """);
        Assert.Equal("wspool-appsettings-us-east-1-111111111111", (await _emulator.DescribeAsync(id)).GetProperty("ApplicationSettings").GetProperty("S3BucketName").GetString());

        await _emulator.CallAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","ApplicationSettings":{"Status":"DISABLED"}}""");
        Assert.Equal("""{"Status":"DISABLED"}""", (await _emulator.DescribeAsync(id)).GetProperty("ApplicationSettings").GetRawText());
    }

    [Theory]
    [InlineData("BundleId", "wsb-missing001", "ResourceNotFoundException")]
    [InlineData("BundleId", "wsb-pending001", "InvalidParameterValuesException")]
    [InlineData("DirectoryId", "wsd-missing001", "ResourceNotFoundException")]
    [InlineData("DirectoryId", "d-90670000aa", "OperationNotSupportedException")]
    [InlineData("DirectoryId", "wsd-broken0001", "InvalidParameterValuesException")]
    public async Task A_pool_needs_a_bundle_and_a_directory_that_serve(string member, string id, string error)
    {
        var present = member is "BundleId" ? "wsb-office2022" : "wsd-pools00001";
        var create = await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool().Replace(present, id, StringComparison.Ordinal));
        Assert.Equal(error, create.Error);
        Assert.Contains(id, create.Message, StringComparison.Ordinal);

        var pool = await _emulator.CreatePoolAsync();
        Assert.Equal(error, (await _emulator.CallAsync("UpdateWorkspacesPool", $$"""{"PoolId":"{{pool}}","{{member}}":"{{id}}"}""")).Error);
    }

    [Fact]
    public async Task A_missing_resource_is_named_in_the_error()
    {
        var answer = await _emulator.CallAsync("StopWorkspacesPool", TestEmulator.PoolId("wspool-000000000"));

        Assert.Equal("wspool-000000000", answer.Json.GetProperty("ResourceId").GetString());
    }

    [Fact]
    public async Task A_name_can_be_used_once_in_an_account_and_region()
    {
        await _emulator.CreatePoolAsync();

        Assert.Equal("ResourceAlreadyExistsException", (await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool())).Error);
        Assert.Null((await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool(), TestEmulator.Second)).Error);
        Assert.Null((await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool(), region: "eu-west-1")).Error);
    }

    [Fact]
    public async Task Accounts_and_regions_see_their_own_pools_only()
    {
        var id = await _emulator.CreatePoolAsync();
        Assert.Equal("ResourceNotFoundException", (await _emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(id), TestEmulator.Second)).Error);
        Assert.Equal("ResourceNotFoundException", (await _emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(id), region: "eu-west-1")).Error);
    }

    [Fact]
    public async Task A_pool_of_GovCloud_has_an_ARN_of_its_partition()
    {
        var answer = await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool(), region: "us-gov-west-1");

        Assert.StartsWith("arn:aws-us-gov:workspaces:us-gov-west-1:111111111111:", answer.Json.GetProperty("WorkspacesPool").GetProperty("PoolArn").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EQUALS", "\"office-a\",\"none\"", "office-a")]
    [InlineData("NOTEQUALS", "\"office-a\"", "office-b lab-a")]
    [InlineData("CONTAINS", "\"office\"", "office-a office-b")]
    [InlineData("NOTCONTAINS", "\"ice\",\"zz\"", "lab-a")]
    [InlineData("EQUALS", "\"OFFICE-A\"", "")]
    public async Task Filters_choose_by_name(string filterOperator, string values, string names)
    {
        foreach (var name in (string[])["office-a", "office-b", "lab-a"]) await _emulator.CreatePoolAsync(name);

        var answer = await _emulator.CallAsync(
            "DescribeWorkspacesPools", $$"""{"Filters":[{"Name":"PoolName","Values":[{{values}}],"Operator":"{{filterOperator}}"}]}""");

        Assert.Equal(names, string.Join(' ', answer.Json.GetProperty("WorkspacesPools").EnumerateArray().Select(pool => pool.GetProperty("PoolName").GetString())));
    }

    [Fact]
    public async Task An_unknown_operation_is_named()
    {
        var answer = await _emulator.CallAsync("ExplodeWorkspacesPool");

        Assert.Equal((400, "UnknownOperationException"), (answer.StatusCode, answer.Error));
        Assert.NotNull(answer.RequestId);
    }

    private async Task<string> CapacityAsync(string id) => (await _emulator.DescribeAsync(id)).GetProperty("CapacityStatus").GetRawText();
}
