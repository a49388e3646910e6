using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WorkSpacesProvider.Aws.Tests;

/// <summary>What a user meets whose settings or network are wrong: one sentence with the remedy, soon.</summary>
public sealed class FaultTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_refused_endpoint_is_named_within_ten_seconds()
    {
        var endpoint = new Uri($"http://127.0.0.1:{UnusedPort()}");

        var failure = await FailAsync<WorkSpacesUnreachableException>(Clients.Configuration(endpoint));

        Assert.StartsWith(
            $"DescribeWorkspacesPools did not reach {endpoint.GetLeftPart(UriPartial.Authority)}: Connection refused",
            failure.Message,
            StringComparison.Ordinal);
        Assert.False(failure.AnswerMayBeLost);
    }

    [Fact]
    public async Task A_refused_endpoint_of_STS_is_named_within_ten_seconds()
    {
        var endpoint = new Uri($"http://127.0.0.1:{UnusedPort()}");
        using var factory = Clients.Factory(Clients.Configuration(endpoint), TimeProvider.System);

        var failure = await SoonAsync<WorkSpacesUnreachableException>(() => factory.GetCallerIdentityAsync(default));

        Assert.StartsWith(
            $"GetCallerIdentity did not reach {endpoint.GetLeftPart(UriPartial.Authority)}: Connection refused",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_without_an_address_is_named()
    {
        var failure = await FailAsync<WorkSpacesUnreachableException>(Clients.Configuration(new("http://emulator.invalid:4566")));

        Assert.StartsWith(
            "DescribeWorkspacesPools did not reach http://emulator.invalid:4566: the name has no address.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.False(failure.AnswerMayBeLost);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_speak_TLS_is_named()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"));
        var endpoint = new UriBuilder(standIn.Endpoint) { Scheme = "https" }.Uri;

        var failure = await FailAsync<WorkSpacesUnreachableException>(Clients.Configuration(endpoint));

        Assert.Contains("TLS failed", failure.Message, StringComparison.Ordinal);
        Assert.Empty(standIn.Requests);
    }

    [Fact]
    public void A_wrong_region_is_named_with_the_regions_of_the_service()
    {
        var site = new CallSite(
            "workspaces:DescribeWorkspacesPools", "us-eats-1", new("https://workspaces.us-eats-1.amazonaws.com"), 8);

        var failure = FailureTranslator.Translate(new HttpRequestException(HttpRequestError.NameResolutionError, "no such host"), site);

        Assert.Contains(
            "'us-eats-1' is a region with WorkSpaces Pools (us-east-1, ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_credentials_the_error_names_every_place_that_was_searched()
    {
        var failure = await FailAsync<CredentialsException>(new() { Region = "eu-west-1" });

        string[] places =
            ["accessKey", "AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE", "profile 'default'", "/nonexistent/.aws/credentials", "EC2"];
        Assert.All(places, place => Assert.Contains(place, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_metadata_service_that_is_not_there_costs_no_time()
    {
        var failure = await FailAsync<CredentialsException>(
            new() { Region = "eu-west-1" }, ("AWS_EC2_METADATA_DISABLED", "false"), (
                "AWS_EC2_METADATA_SERVICE_ENDPOINT", $"http://127.0.0.1:{UnusedPort()}"));

        Assert.Contains("No AWS credentials were found", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_searched_again_after_they_were_not_found()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"));
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = "/nonexistent",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
        using var factory = new WorkSpacesClientFactory(
            new() { Region = "eu-west-1", Endpoint = standIn.Endpoint },
            new JumpingTimeProvider(),
            new Random(1),
            variables.GetValueOrDefault);
        var client = factory.ForRegion(null);
        await Assert.ThrowsAsync<CredentialsException>(() => client.DescribeWorkspacesPoolsAsync(new(), default));

        variables["AWS_ACCESS_KEY_ID"] = "AKID";
        variables["AWS_SECRET_ACCESS_KEY"] = "s";
        await client.DescribeWorkspacesPoolsAsync(new(), default);

        Assert.Single(standIn.Requests);
    }

    [Theory]
    [InlineData("[profile other]\nregion = eu-west-1", "The profile 'team' is in neither ")]
    [InlineData("[profile team]\nregion = eu-west-1", "it has none of role_arn, aws_access_key_id")]
    [InlineData("[profile team]\nrole_arn = r", "its role_arn needs a source_profile")]
    [InlineData("[profile team]\nrole_arn = r\nsource_profile = base", "its source_profile 'base' is in neither file")]
    [InlineData("[profile team]\nrole_arn = r\nsource_profile = team", "goes in a circle")]
    [InlineData("[profile team]\nrole_arn = r\nmfa_serial = m\nsource_profile = team", "needs an MFA code")]
    [InlineData("[profile team]\nrole_arn = r\ncredential_source = Environment", "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set")]
    [InlineData("[profile team]\nrole_arn = r\ncredential_source = Ec2InstanceMetadata", "that service doesn't answer")]
    [InlineData("[profile team]\nsso_session = corp", "its sso_session 'corp' is not in")]
    [InlineData("[profile team]\nsso_start_url = https://corp.example", "it has no sso_account_id")]
    public async Task A_profile_without_usable_credentials_is_named_with_the_reason(string config, string reason)
    {
        var failure = await FailAsync<CredentialsException>(
            new() { Region = "eu-west-1", Profile = "team", SharedConfigFile = _folder.Write("config", config) });

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Contains("'team'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_web_identity_token_is_named_by_its_file()
    {
        var failure = await FailAsync<CredentialsException>(
            new() { Region = "eu-west-1", AssumeRoleWithWebIdentity = new() { RoleArn = "r", WebIdentityTokenFile = "/nonexistent/token" } });

        Assert.Contains("/nonexistent/token", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_process_that_fails_is_a_failure_of_the_credentials()
    {
        var failure = await FailAsync<CredentialsException>(
            new() { Region = "eu-west-1", Profile = "team", SharedConfigFile = _folder.Write("config", "[profile team]\ncredential_process = /nonexistent/process") });

        Assert.StartsWith("The AWS credentials can't be fetched: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/nonexistent/process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_of_IAM_Identity_Center_without_a_login_asks_for_it()
    {
        const string Config = """
            [profile team]
            sso_session = nobody-logged-in-here
            sso_account_id = 123456789012
            sso_role_name = pools
            [sso-session nobody-logged-in-here]
            sso_region = eu-west-1
            sso_start_url = https://corp.example/start
            """;

        var failure = await FailAsync<CredentialsException>(
            new() { Region = "eu-west-1", Profile = "team", SharedConfigFile = _folder.Write("config", Config) });

        Assert.Contains("aws sso login", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<T> FailAsync<T>(AwsConfiguration configuration, params (string, string)[] environment)
        where T : WorkSpacesException
    {
        using var factory = Clients.Factory(configuration, TimeProvider.System, environment);
        return await SoonAsync<T>(() => factory.ForRegion(null).DescribeWorkspacesPoolsAsync(new(), default));
    }

    private static async Task<T> SoonAsync<T>(Func<Task> call)
        where T : WorkSpacesException
    {
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<T>(call);
        Assert.True(watch.Elapsed < Soon, $"took {watch.Elapsed}");
        Assert.DoesNotContain('\n', failure.Message);
        return failure;
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
