using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;

namespace WorkSpacesProvider.Pools.Configuration;

/// <summary>Checks the provider's configuration: everything that is wrong at once.</summary>
internal static class ConfigurationCheck
{
    /// <summary>A call in 100 seconds; with less, nothing would ever end.</summary>
    private const double SlowestRate = 0.01;

    private static readonly PropertyRule[] Rules =
    [
        PropertyRule.Text("region", "the name of an AWS region, such as us-east-1", PoolPatterns.Region()),
        new(PropertyPath.Of("endpoint"), "an absolute http or https URL without a path, such as http://127.0.0.1:8080", IsEndpoint),
        PropertyRule.Text("assumeRole.roleArn", "the ARN of a role, such as arn:aws:iam::123456789012:role/name", ConfigurationPatterns.RoleArn()),
        PropertyRule.Text("assumeRole.sessionName", "2 to 64 letters, digits or any of _ + = , . @ -", ConfigurationPatterns.SessionName()),
        PropertyRule.Range("assumeRole.durationSeconds", 900, 43200, " seconds"),
        PropertyRule.Text("assumeRoleWithWebIdentity.roleArn", "the ARN of a role, such as arn:aws:iam::123456789012:role/name", ConfigurationPatterns.RoleArn()),
        PropertyRule.Text("assumeRoleWithWebIdentity.sessionName", "2 to 64 letters, digits or any of _ + = , . @ -", ConfigurationPatterns.SessionName()),
        PropertyRule.Range("maxRetries", 0, null, ""),
        new(PropertyPath.Of("requestsPerSecond"), $"{SlowestRate} or more", value => value is not NumberValue number || number.Value >= SlowestRate),
    ];

    public static CheckResult Check(ObjectSchema schema, MapValue configuration, Func<string, string?> environment)
    {
        var result = SchemaCheck.Check(schema, configuration, environment);
        var inputs = result.Inputs;
        return new CheckResult(inputs,
        [
            .. result.Failures,
            .. RuleCheck.Check(Rules, inputs),
            .. TagCheck.Check(PropertyPath.Of("defaultTags", "tags"), inputs.Map("defaultTags")?.Map("tags") ?? MapValue.Empty),
            .. Pairs(inputs),
            .. WebIdentity(inputs, environment),
            .. Accounts(inputs, "allowedAccountIds"),
            .. Accounts(inputs, "forbiddenAccountIds"),
        ]);
    }

    private static IEnumerable<CheckFailure> Pairs(MapValue inputs)
    {
        if (inputs["accessKey"].IsNull != inputs["secretKey"].IsNull)
        {
            var (given, missing) = inputs["accessKey"].IsNull ? ("secretKey", "accessKey") : ("accessKey", "secretKey");
            yield return new CheckFailure(missing, $"{given} is set without {missing}; set both, or neither to take credentials from the environment or the profile.");
        }

        if (!inputs["token"].IsNull && inputs["accessKey"].IsNull)
        {
            yield return new CheckFailure("token", "token is set without accessKey and secretKey; it belongs to temporary keys, so set all three.");
        }

        if (!inputs["allowedAccountIds"].IsNull && !inputs["forbiddenAccountIds"].IsNull)
        {
            yield return new CheckFailure("forbiddenAccountIds", "allowedAccountIds and forbiddenAccountIds are both set; keep one of them.");
        }

        if (!inputs["assumeRole"].IsNull && !inputs["assumeRoleWithWebIdentity"].IsNull)
        {
            yield return new CheckFailure("assumeRoleWithWebIdentity", "assumeRole and assumeRoleWithWebIdentity are both set; keep one of them.");
        }
    }

    /// <summary>Left incomplete, the role would be passed over in silence, and other credentials taken.</summary>
    private static IEnumerable<CheckFailure> WebIdentity(MapValue inputs, Func<string, string?> environment)
    {
        if (inputs.Map("assumeRoleWithWebIdentity") is not { } identity)
        {
            yield break;
        }

        foreach (var (member, variable) in new[] { ("roleArn", "AWS_ROLE_ARN"), ("webIdentityTokenFile", "AWS_WEB_IDENTITY_TOKEN_FILE") })
        {
            if (identity[member].IsNull && string.IsNullOrEmpty(environment(variable)))
            {
                var at = $"assumeRoleWithWebIdentity.{member}";
                yield return new CheckFailure(at, $"{at} is missing, and {variable} is not set; set one of them, or leave assumeRoleWithWebIdentity out.");
            }
        }
    }

    private static bool IsEndpoint(PropertyValue value) => value is not StringValue text
        || (Uri.TryCreate(text.Value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.PathAndQuery == "/" && url.Fragment.Length == 0 && url.UserInfo.Length == 0);

    private static IEnumerable<CheckFailure> Accounts(MapValue inputs, string key) =>
        inputs[key].WithoutSecret() is not ListValue list ? [] : list.Items
            .Select((_, index) => PropertyPath.Of(key).Append(index))
            .Select(path => (Value: path.Get(inputs), Path: path))
            .Where(entry => entry.Value.WithoutSecret() is StringValue text && !(text.Value.Length == 12 && text.Value.All(char.IsAsciiDigit)))
            .Select(entry => new CheckFailure(entry.Path.ToString(), $"{entry.Path} is {ValueText.Describe(entry.Value)}; it must be an AWS account id of 12 digits."));
}
