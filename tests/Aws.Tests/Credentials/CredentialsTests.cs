using System.Web;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class CredentialsTests : IDisposable
{
    private const string RoleArn = "arn:aws:iam::123456789012:role/pools";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_of_the_configuration_beat_those_of_the_environment() =>
        Assert.Equal("CONFIGURED", await KeyUsedAsync(
            new() { AccessKey = "CONFIGURED", SecretKey = "s" }, ("AWS_ACCESS_KEY_ID", "ENVIRONMENT"), ("AWS_SECRET_ACCESS_KEY", "s")));

    [Fact]
    public async Task Keys_of_the_environment_beat_those_of_the_default_profile() =>
        Assert.Equal("ENVIRONMENT", await KeyUsedAsync(
            new(), ("AWS_ACCESS_KEY_ID", "ENVIRONMENT"), ("AWS_SECRET_ACCESS_KEY", "s"), Credentials("[default]", "PROFILE")));

    [Fact]
    public async Task A_profile_of_the_configuration_beats_keys_of_the_environment() =>
        Assert.Equal("PROFILE", await KeyUsedAsync(
            new() { Profile = "team" }, ("AWS_ACCESS_KEY_ID", "ENVIRONMENT"), ("AWS_SECRET_ACCESS_KEY", "s"), Credentials(
                "[team]", "PROFILE")));

    [Theory]
    [InlineData("[default]", null)]
    [InlineData("[team]", "team")]
    public async Task The_profile_of_the_environment_is_used_or_the_default_one(string section, string? profile) =>
        Assert.Equal(
            "PROFILE", await KeyUsedAsync(
                new(), [Credentials(section, "PROFILE"), .. profile is null ? [] : new[] { ("AWS_PROFILE", profile) }]));

    [Fact]
    public async Task A_profile_may_have_its_keys_in_the_config_file()
    {
        var config = _folder.Write("config", "[profile team]\naws_access_key_id = PROFILE\naws_secret_access_key = s");

        Assert.Equal("PROFILE", await KeyUsedAsync(new() { Profile = "team", SharedConfigFile = config }));
    }

    [Fact]
    public async Task A_session_token_is_sent_along()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"));

        await Clients.For(standIn).DescribeWorkspaceImagesAsync(new(), default);

        Assert.Equal(Clients.Token, standIn.Requests[0].Headers["x-amz-security-token"]);
    }

    [Fact]
    public async Task A_role_of_the_configuration_is_assumed_at_the_emulators_STS_with_all_it_says()
    {
        await using var standIn = await StandIn.StartAsync(StsOrWorkSpaces);
        var role = new AssumeRole { RoleArn = RoleArn, SessionName = "session", ExternalId = "external", DurationSeconds = 900, Policy = "{}" };
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { AssumeRole = role });

        await factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default);

        var assume = HttpUtility.ParseQueryString(standIn.Requests[0].Body);
        Assert.Equal(["AssumeRole", RoleArn, "session", "external", "900", "{}"],
            new[] { "Action", "RoleArn", "RoleSessionName", "ExternalId", "DurationSeconds", "Policy" }.Select(key => assume[key]),
            StringComparer.Ordinal);
        Assert.Contains($"Credential={Clients.AccessKey}/", standIn.Requests[0].Headers["authorization"], StringComparison.Ordinal);
        Assert.Contains("/eu-west-1/sts/", standIn.Requests[0].Headers["authorization"], StringComparison.Ordinal);
        Assert.Contains("Credential=ROLEKEY/", standIn.Requests[1].Headers["authorization"], StringComparison.Ordinal);
        Assert.Equal("role-token", standIn.Requests[1].Headers["x-amz-security-token"]);
    }

    [Fact]
    public async Task The_credentials_of_a_role_are_fetched_once_for_all_clients()
    {
        await using var standIn = await StandIn.StartAsync(StsOrWorkSpaces);
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { AssumeRole = new() { RoleArn = RoleArn } });

        await factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default);
        await factory.ForRegion("us-east-1").DescribeWorkspaceImagesAsync(new(), default);

        Assert.Single(standIn.Requests, request => request.Body.Contains("Action=AssumeRole", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_credentials_of_a_role_are_renewed_before_they_expire()
    {
        var expiration = DateTimeOffset.UtcNow.AddMinutes(4).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        await using var standIn = await StandIn.StartAsync(request =>
        {
            var answer = StsOrWorkSpaces(request);
            return answer with { Body = answer.Body.Replace("2099-01-01T00:00:00Z", expiration, StringComparison.Ordinal) };
        });
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { AssumeRole = new() { RoleArn = RoleArn } });

        await factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default);
        await factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default);

        // The SDK renews in the background while the old credentials still hold.
        Assert.True(SpinWait.SpinUntil(
            () => standIn.Requests.Count(request => request.Body.Contains("Action=AssumeRole", StringComparison.Ordinal)) > 1,
            TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_role_of_a_profile_is_assumed_with_its_source_profile()
    {
        var config = _folder.Write("config", $"[profile team]\nrole_arn = {RoleArn}\nsource_profile = base\nexternal_id = external");

        var key = await KeyUsedAsync(new() { Profile = "team", SharedConfigFile = config }, Credentials("[base]", "BASE"));

        Assert.Equal("ROLEKEY", key);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_web_identity_is_exchanged_for_a_role_without_a_signature(bool fromEnvironment)
    {
        var tokenFile = _folder.Write("token", "the-web-token\n");
        await using var standIn = await StandIn.StartAsync(StsOrWorkSpaces);
        var configuration = new AwsConfiguration
        {
            Region = "eu-west-1",
            Endpoint = standIn.Endpoint,
            AssumeRoleWithWebIdentity = fromEnvironment ? null : new() { RoleArn = RoleArn, WebIdentityTokenFile = tokenFile },
        };
        using var factory = fromEnvironment
            ? Clients.Factory(configuration, null, ("AWS_ROLE_ARN", RoleArn), ("AWS_WEB_IDENTITY_TOKEN_FILE", tokenFile))
            : Clients.Factory(configuration);

        await factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default);

        var exchange = HttpUtility.ParseQueryString(standIn.Requests[0].Body);
        Assert.Equal("the-web-token", exchange["WebIdentityToken"]);
        Assert.False(standIn.Requests[0].Headers.ContainsKey("authorization"));
        Assert.Contains("Credential=ROLEKEY/", standIn.Requests[1].Headers["authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_named_with_the_action()
    {
        await using var standIn = await StandIn.StartAsync(new Answer(403,
            "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not you.</Message></Error><RequestId>sts-1</RequestId></ErrorResponse>"));
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { AssumeRole = new() { RoleArn = RoleArn } });

        var failure = await Assert.ThrowsAsync<CredentialsException>(
            () => factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default));

        Assert.Equal(
            $"The role {RoleArn} can't be assumed: AssumeRole was refused: AccessDenied: Not you. (request id sts-1). Grant sts:AssumeRole to the caller.",
            failure.Message);
        Assert.Single(standIn.Requests);
    }

    [Fact]
    public async Task The_callers_account_is_asked_of_the_emulator()
    {
        await using var standIn = await StandIn.StartAsync(StsOrWorkSpaces);
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint));

        Assert.Equal(
            new CallerIdentity("123456789012", "arn:aws:iam::123456789012:user/ana"), await factory.GetCallerIdentityAsync(default));
    }

    [Fact]
    public async Task STS_can_be_somewhere_else_than_the_emulator()
    {
        await using var sts = await StandIn.StartAsync(StsOrWorkSpaces);
        await using var standIn = await StandIn.StartAsync(StsOrWorkSpaces);
        using var factory = Clients.Factory(
            Clients.Configuration(standIn.Endpoint), null, ("AWS_ENDPOINT_URL_STS", sts.Endpoint.AbsoluteUri));

        await factory.GetCallerIdentityAsync(default);

        Assert.Single(sts.Requests);
        Assert.Empty(standIn.Requests);
    }

    private async Task<string> KeyUsedAsync(AwsConfiguration configuration, params (string, string)[] environment)
    {
        await using var standIn = await StandIn.StartAsync(StsOrWorkSpaces);
        using var factory = Clients.Factory(configuration with { Region = "eu-west-1", Endpoint = standIn.Endpoint }, null, environment);
        await factory.ForRegion(null).DescribeWorkspaceImagesAsync(new(), default);
        return standIn.Requests[^1].Headers["authorization"].Split("Credential=")[1].Split('/')[0];
    }

    private (string, string) Credentials(string section, string key) =>
        ("AWS_SHARED_CREDENTIALS_FILE", _folder.Write("credentials", $"{section}\naws_access_key_id = {key}\naws_secret_access_key = s"));

    private static Answer StsOrWorkSpaces(ReceivedRequest request) => HttpUtility.ParseQueryString(request.Body)["Action"] switch
    {
        { } action and ("AssumeRole" or "AssumeRoleWithWebIdentity") => Answer.Ok($"""
            <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result><Credentials><AccessKeyId>ROLEKEY</AccessKeyId>
            <SecretAccessKey>s</SecretAccessKey><SessionToken>role-token</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
            </{action}Result></{action}Response>
            """),
        "GetCallerIdentity" => Answer.Ok("""
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ana</Arn>
            <UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
            """),
        _ => Answer.Ok("{}"),
    };
}
