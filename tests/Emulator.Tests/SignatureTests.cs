using System.Net.Http.Headers;
using WorkSpacesProvider.Emulator.Auth;
using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class SignatureTests
{
    /// <summary>The expected value was computed by js/signature-vector.mjs, with Node's own cryptography.</summary>
    [Fact]
    public void A_signature_is_what_independent_code_computes()
    {
        var request = new SignedRequest(
            "POST",
            "/",
            "b=2&a=1%20x",
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["host"] = ["127.0.0.1:4567"],
                ["x-amz-date"] = ["20260601T120000Z"],
                ["x-amz-target"] = ["  WorkspacesService.DescribeWorkspacesPools   twice "],
            },
            "{}"u8.ToArray());
        Assert.True(AuthorizationHeader.TryParse(
            "AWS4-HMAC-SHA256 Credential=AKIAEMULATOR00000001/20260601/us-east-1/workspaces/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=00",
            out var authorization,
            out _));

        Assert.Equal("1c4c4e5e9a6912d13b564dffc52092eb10fe76406f81b7dfbdf9bc56c0ab8bc7", SignatureV4.Compute(request, authorization, "20260601T120000Z", "emulator-secret-key-of-account-one"));
    }

    [Fact]
    public async Task An_unsigned_call_is_refused()
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.SendAsync("DescribeWorkspacesPools", "{}", _ => { });

        Assert.Equal((403, "MissingAuthenticationTokenException"), (answer.StatusCode, answer.Error));
    }

    [Fact]
    public async Task An_unknown_access_key_is_refused()
    {
        var answer = await CallAsync(TestEmulator.First with { AccessKeyId = "AKIANOBODY" });

        Assert.Equal((403, "UnrecognizedClientException", "The security token included in the request is invalid."), (answer.StatusCode, answer.Error, answer.Message));
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        var answer = await CallAsync(TestEmulator.First with { SecretAccessKey = "wrong" });

        Assert.Equal((403, "InvalidSignatureException"), (answer.StatusCode, answer.Error));
        Assert.StartsWith("The request signature we calculated does not match", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_other_than_the_signed_one_is_refused()
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.SendAsync(
            "DescribeWorkspacesPools", """{"Limit":5}""", request => Sign(request, emulator, "{}"));

        Assert.Equal("InvalidSignatureException", answer.Error);
    }

    [Fact]
    public async Task A_header_of_AWS_that_is_not_signed_is_refused()
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.SendAsync("DescribeWorkspacesPools", "{}", request =>
        {
            Sign(request, emulator, "{}");
            request.Headers.Add("x-amz-late", "1");
        });

        Assert.Equal(("InvalidSignatureException", "'x-amz-late' must be a 'SignedHeader' in the AWS Authorization."), (answer.Error, answer.Message));
    }

    [Theory]
    [InlineData(-16, "Signature expired: 20260601T114400Z is now earlier than 20260601T114500Z (20260601T120000Z - 15 min.)")]
    [InlineData(16, "Signature not yet current: 20260601T121600Z is still later than 20260601T121500Z (20260601T120000Z + 15 min.)")]
    public async Task A_date_more_than_a_quarter_of_an_hour_off_is_refused(int minutes, string message)
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.SendAsync("DescribeWorkspacesPools", "{}", request => RequestSigner.Sign(
            request, "{}", TestEmulator.First, TestEmulator.Region, "workspaces", emulator.Time.GetUtcNow().AddMinutes(minutes)));

        Assert.Equal((403, "InvalidSignatureException", message), (answer.StatusCode, answer.Error, answer.Message));
    }

    [Theory]
    [InlineData("eu-north-1", "workspaces", "Credential should be scoped to a valid region.")]
    [InlineData("us-east-1", "ec2", "Credential should be scoped to correct service: 'workspaces'.")]
    public async Task A_scope_of_another_region_or_service_is_refused(string region, string service, string message)
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.SendAsync("DescribeWorkspacesPools", "{}", request => RequestSigner.Sign(
            request, "{}", TestEmulator.First, region, service, emulator.Time.GetUtcNow()));

        Assert.Equal((403, "InvalidSignatureException", message), (answer.StatusCode, answer.Error, answer.Message));
    }

    [Theory]
    [InlineData("Basic", "x", "Authorization header requires the algorithm AWS4-HMAC-SHA256.")]
    [InlineData("AWS4-HMAC-SHA256", "Credential=a/b/c/d/e, Signature=0", "Authorization header requires 'SignedHeaders' parameter.")]
    [InlineData("AWS4-HMAC-SHA256", "Credential=a/b, SignedHeaders=host, Signature=0", "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a/b'.")]
    public async Task A_garbled_authorization_is_refused_by_name(string scheme, string parameter, string message)
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.SendAsync(
            "DescribeWorkspacesPools", "{}", request => request.Headers.Authorization = new AuthenticationHeaderValue(scheme, parameter));

        Assert.Equal(("IncompleteSignatureException", message), (answer.Error, answer.Message));
    }

    [Fact]
    public async Task Temporary_credentials_work_with_their_token_until_they_expire()
    {
        await using var emulator = await TestEmulator.StartAsync();
        await emulator.ControlAsync("POST", "credentials",
            """{"accessKeyId":"ASIATEMP","secretAccessKey":"s","accountId":"333333333333","sessionToken":"t","expiration":"2026-06-01T13:00:00Z"}""");
        var credential = new EmulatorCredential("ASIATEMP", "s", "333333333333") { SessionToken = "t" };

        Assert.Null((await emulator.CallAsync("DescribeWorkspacesPools", credential: credential)).Error);
        Assert.Equal("UnrecognizedClientException", (await emulator.CallAsync("DescribeWorkspacesPools", credential: credential with { SessionToken = null })).Error);
        emulator.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("ExpiredTokenException", (await emulator.CallAsync("DescribeWorkspacesPools", credential: credential)).Error);
    }

    private static void Sign(HttpRequestMessage request, TestEmulator emulator, string body) =>
        RequestSigner.Sign(request, body, TestEmulator.First, TestEmulator.Region, "workspaces", emulator.Time.GetUtcNow());

    private static async Task<ApiAnswer> CallAsync(EmulatorCredential credential)
    {
        await using var emulator = await TestEmulator.StartAsync();
        return await emulator.CallAsync("DescribeWorkspacesPools", credential: credential);
    }
}
