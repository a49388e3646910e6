using System.Globalization;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class SigningTests
{
    [Fact]
    public async Task A_request_to_an_own_endpoint_is_signed_for_the_clients_region()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"));

        await Clients.For(standIn).StopWorkspacesPoolAsync(new() { PoolId = "wspool-123456789" }, default);

        var (scope, isValid) = SignatureVersion4.Verify(Assert.Single(standIn.Requests), Clients.SecretKey);
        Assert.True(isValid);
        Assert.EndsWith("/eu-west-1/workspaces/aws4_request", scope, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repetition_is_signed_anew()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Error("ThrottlingException"), Answer.Ok("{}"));

        await Clients.For(standIn).StopWorkspacesPoolAsync(new() { PoolId = "wspool-123456789" }, default);

        Assert.Equal(2, standIn.Requests.Count);
        Assert.All(standIn.Requests, request => Assert.True(SignatureVersion4.Verify(request, Clients.SecretKey).IsValid));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_corrected_by_AWSs()
    {
        var correct = DateTimeOffset.UtcNow.AddHours(2);
        await using var standIn = await StandIn.StartAsync(
            Answer.Error("InvalidSignatureException", "Signature expired", 403).With("Date", correct.ToString("r")),
            Answer.Ok("{}"));

        await Clients.For(standIn).StopWorkspacesPoolAsync(new() { PoolId = "wspool-123456789" }, default);

        var signed = DateTimeOffset.ParseExact(
            standIn.Requests[1].Headers["x-amz-date"], "yyyyMMdd'T'HHmmss'Z'", null, DateTimeStyles.AssumeUniversal);
        Assert.Equal(correct, signed, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Calls_of_all_clients_share_their_connections()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"));
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint));

        await factory.ForRegion("eu-west-1").DescribeWorkspacesPoolsAsync(new(), default);
        await factory.ForRegion("eu-west-1").DescribeWorkspacesPoolsAsync(new(), default);
        await factory.ForRegion("us-east-1").DescribeWorkspacesPoolsAsync(new(), default);

        Assert.Single(standIn.Requests.Select(request => request.Connection).Distinct(StringComparer.Ordinal));
    }
}
