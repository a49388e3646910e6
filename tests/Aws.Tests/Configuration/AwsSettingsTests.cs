namespace WorkSpacesProvider.Aws.Tests;

public sealed class AwsSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_endpoint_comes_from_the_first_place_that_names_one()
    {
        var config = _folder.Write("config", """
            [default]
            endpoint_url = http://profile:1
            services = local
            [services local]
            workspaces =
              endpoint_url = http://service:1
            """);
        (string, string) file = ("AWS_CONFIG_FILE", config), global = ("AWS_ENDPOINT_URL", "http://global:1"), own = (
            "AWS_ENDPOINT_URL_WORKSPACES", "http://own:1");

        Assert.Equal(new Uri("http://configured:1"), Settings(new() { Endpoint = new("http://configured:1") }, file, global, own).Endpoint);
        Assert.Equal(new Uri("http://own:1"), Settings(new(), file, global, own).Endpoint);
        Assert.Equal(new Uri("http://global:1"), Settings(new(), file, global).Endpoint);
        Assert.Equal(new Uri("http://service:1"), Settings(new(), file).Endpoint);
        Assert.Null(Settings(new(), file, own, ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")).Endpoint);
        Assert.Null(Settings(new()).Endpoint);
    }

    [Theory]
    [InlineData(3, "9", 3)]
    [InlineData(0, "9", 0)]
    [InlineData(null, "9", 8)]
    [InlineData(null, "1", 0)]
    [InlineData(null, "", RetryRules.DefaultMaxRetries)]
    public void Retries_are_configured_while_the_environment_counts_attempts(int? configured, string attempts, int expected) =>
        Assert.Equal(expected, Settings(new() { MaxRetries = configured }, ("AWS_MAX_ATTEMPTS", attempts)).MaxRetries);

    [Theory]
    [InlineData(true, "false", true)]
    [InlineData(false, "true", false)]
    [InlineData(null, "TRUE", true)]
    [InlineData(null, "", false)]
    public void A_flag_comes_from_the_configuration_then_the_environment(bool? configured, string variable, bool expected)
    {
        Assert.Equal(expected, Settings(new() { UseFipsEndpoint = configured }, ("AWS_USE_FIPS_ENDPOINT", variable)).UseFipsEndpoint);
        Assert.Equal(
            expected, Settings(new() { UseDualstackEndpoint = configured }, ("AWS_USE_DUALSTACK_ENDPOINT", variable)).UseDualstackEndpoint);
    }

    [Theory]
    [InlineData(
        "AWS_USE_FIPS_ENDPOINT", "maybe", "AWS_USE_FIPS_ENDPOINT (or use_fips_endpoint of the profile) is 'maybe'; it must be true or false.")]
    [InlineData(
        "AWS_MAX_ATTEMPTS", "0", "AWS_MAX_ATTEMPTS (or max_attempts of the profile) is '0'; it must be a whole number of 1 or more.")]
    [InlineData(
        "AWS_MAX_ATTEMPTS", "many", "AWS_MAX_ATTEMPTS (or max_attempts of the profile) is 'many'; it must be a whole number of 1 or more.")]
    [InlineData("AWS_ENDPOINT_URL", "localhost", "AWS_ENDPOINT_URL is 'localhost'; it must be a URL such as http://127.0.0.1:4566.")]
    [InlineData(
        "AWS_ENDPOINT_URL", "ftp://localhost", "AWS_ENDPOINT_URL is 'ftp://localhost'; it must be a URL such as http://127.0.0.1:4566.")]
    public void A_bad_variable_is_named_with_its_value_and_the_rule(string name, string value, string expected)
    {
        using var factory = Clients.Factory(Clients.Configuration(), null, (name, value));

        Assert.Equal(expected, Assert.Throws<AwsConfigurationException>(() => factory.ForRegion(null)).Message);
    }

    public static TheoryData<AwsConfiguration, string> BadConfigurations => new()
    {
        { new() { MaxRetries = -1 }, "maxRetries is -1; it must be 0 or more." },
        { new() { RetryMode = "legacy" }, "retryMode is 'legacy'; it must be standard or adaptive." },
        { new() { RequestsPerSecond = 0 }, "requestsPerSecond is 0; it must be 0.01 or more." },
        { new() { RequestsPerSecond = double.NaN }, "requestsPerSecond is NaN; it must be 0.01 or more." },
        { new() { AccessKey = "AKID" }, "accessKey and secretKey belong together; set both or neither." },
        { new() { Endpoint = new("file:///tmp") }, "endpoint is 'file:///tmp'; it must be a URL" },
        { new() { SharedConfigFile = "/nonexistent/config" }, "sharedConfigFile is '/nonexistent/config', which is not there" },
        { new() { SharedCredentialsFile = "/nonexistent/credentials" }, "sharedCredentialsFile is '/nonexistent/credentials', which is not there" },
    };

    [Theory]
    [MemberData(nameof(BadConfigurations))]
    public void A_bad_setting_is_named_with_its_value_and_the_rule(AwsConfiguration configuration, string expected)
    {
        using var factory = Clients.Factory(configuration);

        Assert.StartsWith(
            expected, Assert.Throws<AwsConfigurationException>(() => factory.ForRegion(null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_configuration_shows_no_secret()
    {
        var role = new AssumeRole { RoleArn = "arn:aws:iam::123456789012:role/r", ExternalId = "the-external-id" };
        var printed = (Clients.Configuration() with { AssumeRole = role }).ToString();

        Assert.Contains("eu-west-1", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.AccessKey, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.SecretKey, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Clients.Token, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "the-external-id", printed + new AssumeRole { RoleArn = "r", ExternalId = "the-external-id" }, StringComparison.Ordinal);
    }

    private static AwsSettings Settings(AwsConfiguration configuration, params (string, string)[] environment) =>
        new(configuration, Clients.Environment(environment));
}
