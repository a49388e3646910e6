using System.Text.Json;
using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class FaultTests : IAsyncLifetime
{
    private TestEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await TestEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task An_error_hits_as_often_as_it_says_after_as_many_calls_as_it_says()
    {
        await AddAsync("""{"operation":"DescribeTags","kind":"error","code":"ThrottlingException","message":"Rate exceeded","count":2,"after":1}""");

        var errors = new List<string?>();
        for (var call = 0; call < 4; call++) errors.Add((await _emulator.CallAsync("DescribeTags", """{"ResourceId":"wsi-win2022std"}""")).Error);

        Assert.Equal([null, "ThrottlingException", "ThrottlingException", null], errors);
    }

    [Theory]
    [InlineData(500, "InternalFailure")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task A_status_alone_is_a_server_fault(int status, string code)
    {
        await AddAsync($$"""{"kind":"error","status":{{status}}}""");

        var answer = await _emulator.CallAsync("DescribeWorkspacesPools");

        Assert.Equal((status, code), (answer.StatusCode, answer.Error));
    }

    [Fact]
    public async Task A_count_of_0_lasts_until_the_faults_are_cleared()
    {
        await AddAsync("""{"operation":"*","kind":"error","code":"AccessDeniedException","count":0}""");
        for (var call = 0; call < 3; call++) Assert.Equal("AccessDeniedException", (await _emulator.CallAsync("DescribeWorkspacesPools")).Error);

        await _emulator.ControlAsync("DELETE", "faults");
        Assert.Null((await _emulator.CallAsync("DescribeWorkspacesPools")).Error);
    }

    [Fact]
    public async Task A_fault_of_a_pool_leaves_the_others_alone()
    {
        var (one, two) = (await _emulator.CreatePoolAsync("one"), await _emulator.CreatePoolAsync("two"));
        await AddAsync($$"""{"poolId":"{{one}}","kind":"error","code":"AccessDeniedException","count":0}""");

        Assert.Null((await _emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(two))).Error);
        Assert.Equal("AccessDeniedException", (await _emulator.CallAsync("StartWorkspacesPool", TestEmulator.PoolId(one))).Error);
        Assert.Equal("AccessDeniedException", (await _emulator.CallAsync("DescribeWorkspacesPools", $$"""{"PoolIds":["{{two}}","{{one}}"]}""")).Error);
        Assert.Equal("AccessDeniedException", (await _emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{one}}"}""")).Error);
    }

    [Theory]
    [InlineData("drop-answer", 1)]
    [InlineData("reset", 0)]
    public async Task A_broken_connection_comes_after_or_before_the_work(string kind, int pools)
    {
        await AddAsync($$"""{"operation":"CreateWorkspacesPool","kind":"{{kind}}"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool()));

        Assert.Equal(pools, (await _emulator.ControlAsync("GET", "pools")).Json.GetArrayLength());
    }

    [Fact]
    public async Task An_error_may_come_after_the_work()
    {
        await AddAsync("""{"operation":"CreateWorkspacesPool","kind":"error-after"}""");

        Assert.Equal("InternalFailure", (await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool())).Error);
        Assert.Equal(1, (await _emulator.ControlAsync("GET", "pools")).Json.GetArrayLength());
    }

    [Fact]
    public async Task A_malformed_answer_is_no_JSON()
    {
        await AddAsync("""{"kind":"malformed"}""");

        var answer = await _emulator.CallAsync("DescribeWorkspacesPools");

        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task A_hanging_call_ends_when_the_emulator_does()
    {
        await AddAsync("""{"kind":"hang"}""");
        var call = _emulator.CallAsync("DescribeWorkspacesPools");
        while ((await _emulator.ControlAsync("GET", "requests")).Json.GetArrayLength() == 0) await Task.Yield();
        Assert.False(call.IsCompleted);

        await _emulator.StopServerAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Theory]
    [InlineData("""{"operation":"Nothing","kind":"error"}""", "operation is 'Nothing'; it must be * or one of CreateTags, ")]
    [InlineData("""{"kind":"explode"}""", "The body is not what this takes: ")]
    [InlineData("""{"kind":"error","often":3}""", "The body is not what this takes: ")]
    [InlineData("""{"kind":"error","count":-1}""", "count, after and milliseconds must be 0 or more.")]
    [InlineData("""{"kind":"error","status":99}""", "status is 99; it must be from 200 to 599.")]
    public async Task A_bad_fault_is_refused(string body, string message)
    {
        var answer = await _emulator.ControlAsync("POST", "faults", body);

        Assert.Equal(400, answer.StatusCode);
        Assert.StartsWith(message, answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private async Task AddAsync(string fault) => Assert.Equal(200, (await _emulator.ControlAsync("POST", "faults", fault)).StatusCode);
}
