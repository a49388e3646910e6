using WorkSpacesProvider.Pools.Configuration;

namespace WorkSpacesProvider.Pools.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var configuration = MapValue.Of(
            ("region", "eu-west-1"), ("profile", "p"), ("sharedConfigFile", "c"), ("sharedCredentialsFile", "k"),
            ("accessKey", ((PropertyValue)"a").AsSecret()), ("secretKey", ((PropertyValue)"s").AsSecret()), ("token", ((PropertyValue)"t").AsSecret()),
            ("assumeRole", MapValue.Of(("roleArn", "r"), ("sessionName", "n"), ("externalId", "e"), ("durationSeconds", 900), ("policy", "{}"))),
            ("assumeRoleWithWebIdentity", MapValue.Of(("roleArn", "w"), ("webIdentityTokenFile", "f"), ("sessionName", "m"))),
            ("endpoint", "http://127.0.0.1:8080"), ("useFipsEndpoint", true), ("useDualstackEndpoint", false), ("maxRetries", 3), ("retryMode", "adaptive"),
            ("requestsPerSecond", 4.5), ("defaultTags", MapValue.Of(("tags", Sample.Tags(("team", "one"))))),
            ("ignoreTags", MapValue.Of(("keys", ListValue.Of("x")), ("keyPrefixes", ListValue.Of("y:")))),
            ("allowedAccountIds", ListValue.Of("123456789012")), ("forbiddenAccountIds", ListValue.Of("210987654321")));

        var read = ConfigurationReader.Read(configuration, _ => null);

        Assert.Equal(World.Package.Configuration.Properties.Keys, configuration.Keys);
        Assert.Equal(
            new AwsConfiguration
            {
                Region = "eu-west-1",
                Profile = "p",
                SharedConfigFile = "c",
                SharedCredentialsFile = "k",
                AccessKey = "a",
                SecretKey = "s",
                Token = "t",
                AssumeRole = new AssumeRole { RoleArn = "r", SessionName = "n", ExternalId = "e", DurationSeconds = 900, Policy = "{}" },
                AssumeRoleWithWebIdentity = new AssumeRoleWithWebIdentity { RoleArn = "w", WebIdentityTokenFile = "f", SessionName = "m" },
                Endpoint = new Uri("http://127.0.0.1:8080"),
                UseFipsEndpoint = true,
                UseDualstackEndpoint = false,
                MaxRetries = 3,
                RetryMode = "adaptive",
                RequestsPerSecond = 4.5,
            },
            read.Aws);
        Assert.Equal("one", read.Tags.Defaults["team"]);
        Assert.True(read.Tags.IsIgnored("x"));
        Assert.True(read.Tags.IsIgnored("y:z"));
        Assert.Equal(["123456789012"], read.AllowedAccountIds);
        Assert.Equal(["210987654321"], read.ForbiddenAccountIds);
    }

    [Fact]
    public void An_empty_configuration_leaves_everything_to_the_environment()
    {
        var read = ConfigurationReader.Read(MapValue.Empty, _ => null);

        Assert.Equal(new AwsConfiguration(), read.Aws);
        Assert.Empty(read.Tags.Defaults);
        Assert.Empty(read.AllowedAccountIds);
    }

    [Fact]
    public void A_web_identity_is_completed_from_the_environment()
    {
        var read = ConfigurationReader.Read(MapValue.Of(("assumeRoleWithWebIdentity", MapValue.Empty)), name => name);

        Assert.Equal(new AssumeRoleWithWebIdentity { RoleArn = "AWS_ROLE_ARN", WebIdentityTokenFile = "AWS_WEB_IDENTITY_TOKEN_FILE" }, read.Aws.AssumeRoleWithWebIdentity);
    }

    [Fact]
    public void A_web_identity_that_is_configured_outranks_the_environment()
    {
        var configured = new AssumeRoleWithWebIdentity { RoleArn = "r", WebIdentityTokenFile = "f" };

        var read = ConfigurationReader.Read(
            MapValue.Of(("assumeRoleWithWebIdentity", MapValue.Of(("roleArn", "r"), ("webIdentityTokenFile", "f")))), name => name);

        Assert.Equal(configured, read.Aws.AssumeRoleWithWebIdentity);
    }

    [Fact]
    public void A_web_identity_is_taken_only_where_it_is_asked_for_and_whole()
    {
        Assert.Null(ConfigurationReader.Read(MapValue.Empty, name => name).Aws.AssumeRoleWithWebIdentity);
        Assert.Null(ConfigurationReader.Read(MapValue.Of(("assumeRoleWithWebIdentity", MapValue.Of(("roleArn", "r")))), _ => null).Aws.AssumeRoleWithWebIdentity);
    }

    [Fact]
    public void A_configuration_prints_no_secret() => Assert.DoesNotContain(
        "hunter2", ConfigurationReader.Read(MapValue.Of(("accessKey", "hunter2"), ("secretKey", "hunter2"), ("token", "hunter2")), _ => null).ToString(), StringComparison.Ordinal);
}
