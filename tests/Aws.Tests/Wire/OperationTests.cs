using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class OperationTests
{
    public static TheoryData<string> Operations => [.. OperationCalls.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_request_carries_every_member_as_the_API_names_it(string operation)
    {
        var sample = Sample.Of(operation);
        await using var standIn = await StandIn.StartAsync(Answer.Ok(sample.Response));

        await OperationCalls.CallAsync(Clients.For(standIn), operation);

        var request = Assert.Single(standIn.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.Path);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["content-type"]);
        Assert.Equal($"WorkspacesService.{operation}", request.Headers["x-amz-target"]);
        AssertSameJson(sample.Request, request.Body);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_response_keeps_every_member(string operation)
    {
        var sample = Sample.Of(operation);
        await using var standIn = await StandIn.StartAsync(Answer.Ok(sample.Response));

        AssertSameJson(sample.Response, await OperationCalls.CallAsync(Clients.For(standIn), operation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task An_empty_answer_is_a_success_with_or_without_braces(string body)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok(body));
        var client = Clients.For(standIn);

        await client.StartWorkspacesPoolAsync(new() { PoolId = "wspool-1a2b3c4d5" }, default);
        var pools = await client.DescribeWorkspacesPoolsAsync(new(), default);

        Assert.Empty(pools.WorkspacesPools);
        Assert.Null(pools.NextToken);
    }

    [Fact]
    public async Task Absent_members_of_a_request_are_not_sent()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok(Sample.Of("UpdateWorkspacesPool").Response));

        await Clients.For(standIn).UpdateWorkspacesPoolAsync(
            new() { PoolId = "wspool-1a2b3c4d5", RunningMode = PoolsRunningMode.AutoStop }, default);

        AssertSameJson("""{"PoolId":"wspool-1a2b3c4d5","RunningMode":"AUTO_STOP"}""", standIn.Requests[0].Body);
    }

    [Fact]
    public async Task A_request_without_members_is_sent_as_braces()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"));

        await Clients.For(standIn).DescribeWorkspaceImagesAsync(new(), default);

        Assert.Equal("{}", standIn.Requests[0].Body);
    }

    [Fact]
    public async Task Values_and_members_that_AWS_added_later_do_no_harm()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("""
            {"WorkspacesPools":[{"PoolId":"wspool-1a2b3c4d5","PoolName":"p","State":"HIBERNATED","Colour":{"Red":1},
              "Errors":[{"ErrorCode":"INVALID_CUSTOMER_SUBNET_CIDR_BLOCK"}]}]}
            """));

        var pool = Assert.Single((await Clients.For(standIn).DescribeWorkspacesPoolsAsync(new(), default)).WorkspacesPools);

        Assert.Equal("HIBERNATED", pool.State);
        Assert.Equal("INVALID_CUSTOMER_SUBNET_CIDR_BLOCK", Assert.Single(pool.Errors).ErrorCode);
    }

    [Theory]
    [InlineData("""{"PoolId":"wspool-1a2b3c4d5","PoolName":"p","State":"STOPPED"}""")]
    [InlineData("""{"PoolId":"wspool-1a2b3c4d5","PoolName":"p","State":"STOPPED","PoolArn":null,"Errors":null,"CapacityStatus":null,"RunningMode":null}""")]
    public async Task Members_that_AWS_leaves_out_or_sends_as_null_read_as_empty(string json)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok($$"""{"WorkspacesPools":[{{json}}],"NextToken":null}"""));

        var pool = Assert.Single((await Clients.For(standIn).DescribeWorkspacesPoolsAsync(new(), default)).WorkspacesPools);

        Assert.Equal("", pool.PoolArn);
        Assert.Empty(pool.Errors);
        Assert.Equal(0, pool.CapacityStatus.DesiredUserSessions);
        Assert.Null(pool.RunningMode);
        Assert.Null(pool.TimeoutSettings);
    }

    [Theory]
    [InlineData("1717243200", 0)]
    [InlineData("1717243200.123", 123)]
    [InlineData("1.717243200123E9", 123)]
    public async Task Times_are_read_to_the_millisecond(string number, int milliseconds)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok($$"""{"Images":[{"Created":{{number}}}]}"""));

        var image = Assert.Single((await Clients.For(standIn).DescribeWorkspaceImagesAsync(new(), default)).Images);

        Assert.Equal(new DateTimeOffset(2024, 6, 1, 12, 0, 0, milliseconds, TimeSpan.Zero), image.Created);
    }

    private static void AssertSameJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"expected {expected}\nactual   {actual}");
}
