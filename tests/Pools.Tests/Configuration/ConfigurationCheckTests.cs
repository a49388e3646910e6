using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Pools.Configuration;

namespace WorkSpacesProvider.Pools.Tests.Configuration;

public sealed class ConfigurationCheckTests
{
    [Fact]
    public void An_empty_configuration_is_valid() => Assert.Empty(Check(MapValue.Empty).Failures);

    [Theory]
    [InlineData("AWS_REGION", "eu-west-1")]
    [InlineData("AWS_DEFAULT_REGION", "eu-west-2")]
    public void The_region_comes_from_the_environment(string variable, string region) =>
        Assert.Equal(region, ConfigurationCheck.Check(World.Package.Configuration, MapValue.Empty, name => name == variable ? region : null).Inputs.Text("region"));

    public static TheoryData<string, PropertyValue, bool> Values { get; } = new()
    {
        { "region", "us-east-1", true },
        { "region", "east", false },
        { "endpoint", "http://127.0.0.1:8080", true },
        { "endpoint", "https://vpce-1.workspaces.us-east-1.vpce.amazonaws.com/", true },
        { "endpoint", "http://[::1]:8080", true },
        { "endpoint", "ftp://x", false },
        { "endpoint", "localhost:8080", false },
        { "endpoint", "http://x/path", false },
        { "endpoint", "http://x:99999", false },
        { "endpoint", "http://[", false },
        { "endpoint", "http://:::", false },
        { "endpoint", "http://", false },
        { "endpoint", "http:///", false },
        { "endpoint", "http://:8080", false },
        { "endpoint", "http://x/?query", false },
        { "endpoint", "http://x/#fragment", false },
        { "endpoint", "http://user@x", false },
        { "assumeRole.roleArn", "arn:aws:iam::123456789012:role/name", true },
        { "assumeRole.roleArn", "arn:aws-us-gov:iam::123456789012:role/path/name", true },
        { "assumeRole.roleArn", "role/name", false },
        { "assumeRole.sessionName", "a", false },
        { "assumeRole.sessionName", "ab", true },
        { "assumeRole.sessionName", new string('a', 64), true },
        { "assumeRole.sessionName", new string('a', 65), false },
        { "assumeRole.sessionName", "a b", false },
        { "assumeRole.sessionName", "äö", false },
        { "assumeRole.durationSeconds", 899, false },
        { "assumeRole.durationSeconds", 900, true },
        { "assumeRole.durationSeconds", 43200, true },
        { "assumeRole.durationSeconds", 43201, false },
        { "assumeRoleWithWebIdentity.roleArn", "x", false },
        { "assumeRoleWithWebIdentity.sessionName", "x", false },
        { "maxRetries", -1, false },
        { "maxRetries", 0, true },
        { "requestsPerSecond", 0, false },
        { "requestsPerSecond", 0.01, true },
        { "requestsPerSecond", 0.5, true },
        { "retryMode", "adaptive", true },
        { "retryMode", "legacy", false },
        { "allowedAccountIds[0]", "123456789012", true },
        { "allowedAccountIds[0]", "12345678901", false },
        { "forbiddenAccountIds[0]", "12345678901x", false },
        { "defaultTags.tags[\"aws:x\"]", "1", false },
        { "defaultTags.tags.x", "1", true },
        { "useFipsEndpoint", "true", false },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_judged(string path, PropertyValue value, bool isValid)
    {
        var failures = Check(Configure(PropertyPath.Parse(path), value)).Failures;

        if (isValid)
        {
            Assert.Empty(failures);
        }
        else
        {
            Assert.Equal(path, Assert.Single(failures).Property);
        }
    }

    public static TheoryData<string, PropertyValue, string> Messages { get; } = new()
    {
        { "endpoint", "x", "endpoint is \"x\"; it must be an absolute http or https URL without a path, such as http://127.0.0.1:8080." },
        { "assumeRole.roleArn", "x", "assumeRole.roleArn is \"x\"; it must be the ARN of a role, such as arn:aws:iam::123456789012:role/name." },
        { "assumeRole.sessionName", "x", "assumeRole.sessionName is \"x\"; it must be 2 to 64 letters, digits or any of _ + = , . @ -." },
        { "assumeRole.durationSeconds", 1, "assumeRole.durationSeconds is 1; it must be 900 to 43200 seconds." },
        {
            "assumeRoleWithWebIdentity.roleArn", "x",
            "assumeRoleWithWebIdentity.roleArn is \"x\"; it must be the ARN of a role, such as arn:aws:iam::123456789012:role/name."
        },
        {
            "assumeRoleWithWebIdentity.sessionName", "x",
            "assumeRoleWithWebIdentity.sessionName is \"x\"; it must be 2 to 64 letters, digits or any of _ + = , . @ -."
        },
        { "requestsPerSecond", 0, "requestsPerSecond is 0; it must be 0.01 or more." },
        { "allowedAccountIds[0]", "12", "allowedAccountIds[0] is \"12\"; it must be an AWS account id of 12 digits." },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_names_the_value_and_the_rule(string path, PropertyValue value, string message) =>
        Assert.Equal(message, Assert.Single(Check(Configure(PropertyPath.Parse(path), value)).Failures).Reason);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_configuration_that_passes_can_be_read(string path, PropertyValue value, bool isValid)
    {
        if (isValid)
        {
            Assert.NotNull(ConfigurationReader.Read(Check(Configure(PropertyPath.Parse(path), value)).Inputs, Environment));
        }
        else
        {
            Assert.NotEmpty(Check(Configure(PropertyPath.Parse(path), value)).Failures);
        }
    }

    [Fact]
    public void Keys_go_together()
    {
        AssertFails(MapValue.Of(("accessKey", "a")), "secretKey", "accessKey is set without secretKey");
        AssertFails(MapValue.Of(("secretKey", "a")), "accessKey", "secretKey is set without accessKey");
        AssertFails(MapValue.Of(("token", "a")), "token", "token is set without accessKey and secretKey");
        Assert.Empty(Check(MapValue.Of(("accessKey", "a"), ("secretKey", "b"), ("token", "c"))).Failures);
    }

    [Fact]
    public void What_excludes_each_other_is_told()
    {
        AssertFails(
            MapValue.Of(("allowedAccountIds", ListValue.Of("123456789012")), ("forbiddenAccountIds", ListValue.Of("210987654321"))),
            "forbiddenAccountIds", "are both set; keep one of them");
        AssertFails(
            MapValue.Of(
                ("assumeRole", MapValue.Of(("roleArn", "arn:aws:iam::123456789012:role/a"))),
                ("assumeRoleWithWebIdentity", MapValue.Of(("roleArn", "arn:aws:iam::123456789012:role/a"), ("webIdentityTokenFile", "f")))),
            "assumeRoleWithWebIdentity", "are both set; keep one of them");
    }

    [Theory]
    [InlineData("roleArn", "AWS_ROLE_ARN")]
    [InlineData("webIdentityTokenFile", "AWS_WEB_IDENTITY_TOKEN_FILE")]
    public void A_web_identity_needs_a_role_and_a_token(string missing, string variable)
    {
        var identity = MapValue.Of(("roleArn", "arn:aws:iam::123456789012:role/a"), ("webIdentityTokenFile", "f")).Without(missing);
        var configuration = MapValue.Of(("assumeRoleWithWebIdentity", identity));

        var failure = Assert.Single(ConfigurationCheck.Check(World.Package.Configuration, configuration, _ => null).Failures);

        Assert.Equal(
            new CheckFailure(
                $"assumeRoleWithWebIdentity.{missing}",
                $"assumeRoleWithWebIdentity.{missing} is missing, and {variable} is not set; set one of them, or leave assumeRoleWithWebIdentity out."),
            failure);
        Assert.Empty(ConfigurationCheck.Check(World.Package.Configuration, configuration, name => name == variable ? "arn:aws:iam::123456789012:role/a" : null).Failures);
    }

    [Fact]
    public void A_credential_of_the_wrong_type_is_not_shown() =>
        Assert.DoesNotContain("4711", Assert.Single(Check(MapValue.Of(("accessKey", "a"), ("secretKey", 4711))).Failures).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_account_in_a_secret_list_is_not_shown() => Assert.DoesNotContain(
        "4711", Assert.Single(Check(MapValue.Of(("allowedAccountIds", ListValue.Of("4711").AsSecret()))).Failures).Reason, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_known_yet_passes() =>
        Assert.Empty(Check(MapValue.Of(World.Package.Configuration.Properties.Keys
            .Where(key => key is not ("forbiddenAccountIds" or "assumeRoleWithWebIdentity")).Select(key => (key, PropertyValue.Unknown)))).Failures);

    [Fact]
    public void Credentials_become_secrets()
    {
        var inputs = Check(MapValue.Of(("accessKey", "a"), ("secretKey", "b"), ("token", "c"))).Inputs;

        Assert.All(inputs.Entries.Values, value => Assert.IsType<SecretValue>(value));
    }

    private static string? Environment(string name) => null;

    private static CheckResult Check(MapValue configuration) => ConfigurationCheck.Check(World.Package.Configuration, configuration, Environment);

    private static void AssertFails(MapValue configuration, string property, string reason)
    {
        var failure = Assert.Single(Check(configuration).Failures);
        Assert.Equal(property, failure.Property);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
    }

    private static MapValue Configure(PropertyPath path, PropertyValue value)
    {
        var start = path.TopLevelKey switch
        {
            "assumeRole" => MapValue.Of(("roleArn", "arn:aws:iam::123456789012:role/name")),
            "assumeRoleWithWebIdentity" => MapValue.Of(("roleArn", "arn:aws:iam::123456789012:role/name"), ("webIdentityTokenFile", "file")),
            _ => MapValue.Empty,
        };
        return (MapValue)Put(path.Segments.Length > 1 ? MapValue.Of((path.TopLevelKey!, start)) : MapValue.Empty, [.. path.Segments], value);
    }

    private static PropertyValue Put(PropertyValue at, PathSegment[] path, PropertyValue value) => path switch
    {
        [] => value,
        [{ Key: { } key }, ..] => ((at as MapValue) ?? MapValue.Empty).With(key, Put(((at as MapValue) ?? MapValue.Empty)[key], path[1..], value)),
        _ => ListValue.Of(Put(PropertyValue.Null, path[1..], value)),
    };
}
