using System.Globalization;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// The settings as they count: the configuration, then the environment, then the profile. Each is looked up when it is first asked for.
/// </summary>
internal sealed class AwsSettings
{
    public const string DefaultProfile = "default";

    // Rarer than one call in a hundred seconds, no operation would ever end.
    private const double LowestRate = 0.01;

    private readonly Lazy<SharedProfiles> _profiles;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _profile;

    public AwsSettings(AwsConfiguration configuration, Func<string, string?> environment)
    {
        Configuration = configuration;
        Environment = name => environment(name) is { Length: > 0 } value ? value : null;
        _profiles = new(() => SharedProfiles.Load(configuration, Environment));
        _profile = new(() => Profiles.Find(ProfileName) ?? new Dictionary<string, string>(StringComparer.Ordinal));
    }

    public AwsConfiguration Configuration { get; }

    /// <summary>Reads an environment variable; an empty one counts as absent.</summary>
    public Func<string, string?> Environment { get; }

    public SharedProfiles Profiles => _profiles.Value;

    public string ProfileName => Configuration.Profile ?? Environment("AWS_PROFILE") ?? DefaultProfile;

    public bool UseFipsEndpoint => Flag(Configuration.UseFipsEndpoint, "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");

    public bool UseDualstackEndpoint => Flag(Configuration.UseDualstackEndpoint, "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");

    public double RequestsPerSecond => double.IsFinite(Configuration.RequestsPerSecond) && Configuration.RequestsPerSecond >= LowestRate
        ? Configuration.RequestsPerSecond
        : throw new AwsConfigurationException(
            $"requestsPerSecond is {Configuration.RequestsPerSecond}; it must be {LowestRate} or more. AWS allows 2 calls a second.");

    /// <summary>How often a call is repeated. AWS counts attempts, of which the first is no repetition.</summary>
    public int MaxRetries
    {
        get
        {
            if (Configuration.MaxRetries is { } configured)
            {
                return configured >= 0
                    ? configured
                    : throw new AwsConfigurationException($"maxRetries is {configured}; it must be 0 or more.");
            }

            if ((Environment("AWS_MAX_ATTEMPTS") ?? _profile.Value.GetValueOrDefault("max_attempts")) is not { } attempts)
                return RetryRules.DefaultMaxRetries;

            return int.TryParse(attempts, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
                ? count - 1
                : throw new AwsConfigurationException(
                    $"AWS_MAX_ATTEMPTS (or max_attempts of the profile) is '{attempts}'; it must be a whole number of 1 or more.");
        }
    }

    /// <summary>The user's own endpoint for WorkSpaces, or null for AWS's.</summary>
    public Uri? Endpoint => Configuration.Endpoint ?? EndpointFromSurroundings("WORKSPACES", "workspaces");

    /// <summary>The endpoint of a service that the environment or the profile names: the service's own before the one for all.</summary>
    public Uri? EndpointFromSurroundings(string variable, string service)
    {
        if (string.Equals(Environment("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"), "true", StringComparison.OrdinalIgnoreCase))
            return null;

        var name = _profile.Value.GetValueOrDefault("services");
        var services = name is null ? null : Profiles.FindSection("services", name);
        return ParseEndpoint($"AWS_ENDPOINT_URL_{variable}", Environment($"AWS_ENDPOINT_URL_{variable}"))
            ?? ParseEndpoint("AWS_ENDPOINT_URL", Environment("AWS_ENDPOINT_URL"))
            ?? ParseEndpoint($"endpoint_url of [services {name}]", services?.GetValueOrDefault($"{service}.endpoint_url"))
            ?? ParseEndpoint($"endpoint_url of the profile '{ProfileName}'", _profile.Value.GetValueOrDefault("endpoint_url"));
    }

    /// <exception cref="AwsConfigurationException">No region is set anywhere, or its name can't be one.</exception>
    public string ResolveRegion(string? region)
    {
        var found = region ?? Configuration.Region ?? Environment("AWS_REGION") ?? Environment("AWS_DEFAULT_REGION")
            ?? _profile.Value.GetValueOrDefault("region")
            ?? throw new AwsConfigurationException(
                $"No region is set: not in the provider's configuration, AWS_REGION, AWS_DEFAULT_REGION or the profile '{ProfileName}'. "
                + "Set region in that configuration, or AWS_REGION, to one such as us-east-1.");
        return Regions.IsWellFormed(found)
            ? found
            : throw new AwsConfigurationException($"region is '{found}'; it must be the name of an AWS region such as us-east-1.");
    }

    /// <summary>Rejects what would otherwise show only in the middle of a call.</summary>
    public void Validate()
    {
        if (Configuration.RetryMode is not (null or "standard" or "adaptive"))
            throw new AwsConfigurationException($"retryMode is '{Configuration.RetryMode}'; it must be standard or adaptive.");

        _ = ParseEndpoint("endpoint", Configuration.Endpoint?.OriginalString);

        if ((Configuration.AccessKey is null) != (Configuration.SecretKey is null))
            throw new AwsConfigurationException("accessKey and secretKey belong together; set both or neither.");
    }

    private static Uri? ParseEndpoint(string source, string? text)
    {
        if (text is null)
            return null;

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : throw new AwsConfigurationException($"{source} is '{text}'; it must be a URL such as http://127.0.0.1:4566.");
    }

    private bool Flag(bool? configured, string variable, string key)
    {
        if (configured is { } value)
            return value;

        var text = Environment(variable) ?? _profile.Value.GetValueOrDefault(key);
        return text is not null && (bool.TryParse(text, out var flag)
            ? flag
            : throw new AwsConfigurationException($"{variable} (or {key} of the profile) is '{text}'; it must be true or false."));
    }
}
