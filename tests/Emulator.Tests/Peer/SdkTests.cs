using System.Text.Json;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests.Peer;

/// <summary>The emulator as the official AWS SDK for JavaScript sees it.</summary>
public sealed class SdkTests(NodeSdk sdk) : IClassFixture<NodeSdk>, IAsyncLifetime
{
    private WorkSpacesEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await WorkSpacesEmulator.StartAsync(TestEmulator.Options() with { Speed = 0 });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [SkippableFact]
    public async Task The_SDK_takes_a_pool_through_its_life()
    {
        var id = await CreateAsync("office", """ "ApplicationSettings":{"Status":"ENABLED","SettingsGroup":"g"},"RunningMode":"ALWAYS_ON","Tags":[{"Key":"a","Value":"1"}] """);
        Assert.Equal("STOPPED", await StateAsync(id));
        await OutputAsync("StartWorkspacesPool", Pool(id));
        Assert.Equal("RUNNING", await StateAsync(id));

        var updated = await OutputAsync("UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","Capacity":{"DesiredUserSessions":4}}""");
        Assert.Equal(4, updated.GetProperty("WorkspacesPool").GetProperty("CapacityStatus").GetProperty("DesiredUserSessions").GetInt32());
        await OutputAsync("CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{"Key":"b","Value":"2"}]}""");
        await OutputAsync("DeleteTags", $$"""{"ResourceId":"{{id}}","TagKeys":["a"]}""");
        Assert.Equal("""{"TagList":[{"Key":"b","Value":"2"}]}""", (await OutputAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).GetRawText());

        await OutputAsync("StopWorkspacesPool", Pool(id));
        await OutputAsync("TerminateWorkspacesPool", Pool(id));
        Assert.Equal("ResourceNotFoundException", await ErrorAsync("StopWorkspacesPool", Pool(id)));
    }

    [SkippableFact]
    public async Task The_SDK_reads_sessions_with_their_times()
    {
        var id = await CreateAsync("office");
        await OutputAsync("StartWorkspacesPool", Pool(id));
        await ControlAsync(HttpMethod.Post, $"pools/{id}/sessions", """{"userId":"ann"}""");

        var session = (await OutputAsync("DescribeWorkspacesPoolSessions", Pool(id))).GetProperty("Sessions")[0];
        Assert.Equal(TimeSpan.FromHours(16), session.GetProperty("ExpirationTime").GetDateTimeOffset() - session.GetProperty("StartTime").GetDateTimeOffset());
        await OutputAsync("TerminateWorkspacesPoolSession", $$"""{"SessionId":"{{session.GetProperty("SessionId").GetString()}}"}""");
        Assert.Equal(0, (await OutputAsync("DescribeWorkspacesPoolSessions", Pool(id))).GetProperty("Sessions").GetArrayLength());
    }

    [SkippableFact]
    public async Task The_SDK_reads_images_bundles_and_directories()
    {
        var broken = (await OutputAsync("DescribeWorkspaceImages", """{"ImageIds":["wsi-broken0001"]}""")).GetProperty("Images")[0];
        Assert.Equal("DomainJoined", broken.GetProperty("ErrorDetails")[0].GetProperty("ErrorCode").GetString());
        Assert.Equal(2, (await OutputAsync("DescribeWorkspaceBundles", """{"Owner":"AMAZON"}""")).GetProperty("Bundles").GetArrayLength());
        var directories = await OutputAsync("DescribeWorkspaceDirectories", """{"Filters":[{"Name":"WORKSPACE_TYPE","Values":["POOLS"]}]}""");
        Assert.Equal(3, directories.GetProperty("Directories").GetArrayLength());
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(60)]
    public async Task The_SDK_pages_through_pools(int count)
    {
        var pools = string.Join(',', Enumerable.Range(0, count).Select(number =>
            $$"""{"PoolName":"pool-{{number}}","BundleId":"wsb-office2022","DirectoryId":"wsd-pools00001"}"""));
        await ControlAsync(HttpMethod.Post, "seed", $$"""{"pools":[{{pools}}]}""");

        var names = new List<string>();
        string? token = null;
        do
        {
            var page = await OutputAsync("DescribeWorkspacesPools", token is null ? "{}" : $$"""{"NextToken":"{{token}}"}""");
            names.AddRange(page.GetProperty("WorkspacesPools").EnumerateArray().Select(pool => pool.GetProperty("PoolName").GetString()!));
            token = page.TryGetProperty("NextToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, count).Select(number => $"pool-{number}"), names, StringComparer.Ordinal);
    }

    [SkippableTheory]
    [InlineData("StopWorkspacesPool", "InvalidResourceStateException")]
    [InlineData("TerminateWorkspacesPoolSession", "ResourceNotFoundException")]
    [InlineData("CreateWorkspacesPool", "ResourceAlreadyExistsException")]
    [InlineData("DescribeWorkspacesPoolSessions", "ValidationException")]
    public async Task The_SDK_recognises_errors(string operation, string error)
    {
        var id = await CreateAsync("office");
        var input = operation switch
        {
            "CreateWorkspacesPool" => TestEmulator.NewPool(),
            "TerminateWorkspacesPoolSession" => """{"SessionId":"00000000-0000-4000-a000-000000000000"}""",
            "DescribeWorkspacesPoolSessions" => "{\"PoolId\":\"x\"}",
            _ => Pool(id),
        };

        var answer = await CallAsync("workspaces", operation, input);

        var found = answer.GetProperty("error");
        Assert.Equal((error, 400, true), (found.GetProperty("name").GetString(), found.GetProperty("status").GetInt32(), found.GetProperty("isModeled").GetBoolean()));
        Assert.NotEmpty(found.GetProperty("requestId").GetString()!);
    }

    [SkippableFact]
    public async Task The_SDK_retries_a_throttled_call()
    {
        Skip.If(sdk.Unavailable is not null, sdk.Unavailable);
        await ControlAsync(HttpMethod.Post, "faults", """{"kind":"error","code":"ThrottlingException","message":"Rate exceeded","count":1}""");

        var answer = await CallAsync("workspaces", "DescribeWorkspacesPools", "{}", request => request["maxAttempts"] = 3);

        Assert.Equal(2, answer.GetProperty("attempts").GetInt32());
    }

    [SkippableTheory]
    [InlineData("{\"accessKeyId\":\"AKIANOBODY\",\"secretAccessKey\":\"x\"}", "us-east-1", 0, "UnrecognizedClientException")]
    [InlineData("{\"accessKeyId\":\"AKIAEMULATOR00000001\",\"secretAccessKey\":\"x\"}", "us-east-1", 0, "InvalidSignatureException")]
    [InlineData(null, "eu-north-1", 0, "InvalidSignatureException")]
    [InlineData(null, "us-east-1", -3_600_000, "InvalidSignatureException")]
    public async Task The_SDK_is_refused_with_a_wrong_key_region_or_clock(string? credentials, string region, int clockOffset, string error)
    {
        var answer = await CallAsync("workspaces", "DescribeWorkspacesPools", "{}", request =>
        {
            if (credentials is not null) request["credentials"] = JsonNode.Parse(credentials);
            request["region"] = region;
            request["clockOffset"] = clockOffset;
        });

        Assert.Equal((error, 403), (answer.GetProperty("error").GetProperty("name").GetString(), answer.GetProperty("error").GetProperty("status").GetInt32()));
    }

    [SkippableFact]
    public async Task The_SDK_assumes_a_role_and_uses_it()
    {
        var role = (await CallAsync("sts", "AssumeRole", """{"RoleArn":"arn:aws:iam::333333333333:role/operator","RoleSessionName":"tests"}"""))
            .GetProperty("output").GetProperty("Credentials");
        var credentials = new JsonObject
        {
            ["accessKeyId"] = role.GetProperty("AccessKeyId").GetString(),
            ["secretAccessKey"] = role.GetProperty("SecretAccessKey").GetString(),
            ["sessionToken"] = role.GetProperty("SessionToken").GetString(),
        };

        var identity = await CallAsync("sts", "GetCallerIdentity", "{}", request => request["credentials"] = credentials.DeepClone());
        Assert.Equal("333333333333", identity.GetProperty("output").GetProperty("Account").GetString());
        var pools = await CallAsync("workspaces", "DescribeWorkspacesPools", "{}", request => request["credentials"] = credentials.DeepClone());
        Assert.Equal(200, pools.GetProperty("status").GetInt32());
    }

    private static string Pool(string id) => TestEmulator.PoolId(id);

    private async Task<string> CreateAsync(string name, string more = "") =>
        (await OutputAsync("CreateWorkspacesPool", TestEmulator.NewPool(name, more: more))).GetProperty("WorkspacesPool").GetProperty("PoolId").GetString()!;

    private async Task<string> StateAsync(string id) =>
        (await OutputAsync("DescribeWorkspacesPools", $$"""{"PoolIds":["{{id}}"]}""")).GetProperty("WorkspacesPools")[0].GetProperty("State").GetString()!;

    private async Task<JsonElement> OutputAsync(string operation, string input)
    {
        var answer = await CallAsync("workspaces", operation, input);
        Assert.True(answer.TryGetProperty("output", out var output), answer.GetRawText());
        return output;
    }

    private async Task<string?> ErrorAsync(string operation, string input) =>
        (await CallAsync("workspaces", operation, input)).GetProperty("error").GetProperty("name").GetString();

    private async Task<JsonElement> CallAsync(string service, string operation, string input, Action<JsonObject>? change = null)
    {
        Skip.If(sdk.Unavailable is not null, sdk.Unavailable);
        var request = new JsonObject
        {
            ["service"] = service,
            ["operation"] = operation,
            ["input"] = JsonNode.Parse(input),
            ["endpoint"] = _emulator.Endpoint.ToString(),
            ["region"] = TestEmulator.Region,
            ["credentials"] = new JsonObject
            {
                ["accessKeyId"] = TestEmulator.First.AccessKeyId,
                ["secretAccessKey"] = TestEmulator.First.SecretAccessKey,
            },
        };
        change?.Invoke(request);
        return await sdk.CallAsync(request);
    }

    private async Task ControlAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(_emulator.Endpoint, $"/_emulator/{path}")) { Content = new StringContent(body) };
        using var http = new HttpClient();
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
