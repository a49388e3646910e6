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
}
