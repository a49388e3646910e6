namespace WorkSpacesProvider.Aws;

/// <summary>The profiles of the shared config and credentials files. Where both know a key, the credentials file decides.</summary>
/// <remarks>The SDK reads these files by itself, but finds them only by the process's environment, once.</remarks>
internal sealed class SharedProfiles
{
    private readonly Dictionary<string, Dictionary<string, string>> _config;
    private readonly Dictionary<string, Dictionary<string, string>> _credentials;

    private SharedProfiles(string configFile, string credentialsFile)
    {
        ConfigFile = configFile;
        CredentialsFile = credentialsFile;
        _config = Read(configFile);
        _credentials = Read(credentialsFile);
    }

    public string ConfigFile { get; }

    public string CredentialsFile { get; }

    /// <exception cref="AwsConfigurationException">A file that the configuration names is missing, or can't be read.</exception>
    public static SharedProfiles Load(AwsConfiguration configuration, Func<string, string?> environment)
    {
        var home = environment("HOME") ?? environment("USERPROFILE") ?? "";
        string PathOf(string key, string? configured, string variable, string name) =>
            SharedProfiles.PathOf(key, configured, environment(variable), home, name);

        return new(
            PathOf("sharedConfigFile", configuration.SharedConfigFile, "AWS_CONFIG_FILE", "config"),
            PathOf("sharedCredentialsFile", configuration.SharedCredentialsFile, "AWS_SHARED_CREDENTIALS_FILE", "credentials"));
    }

    /// <summary>The keys and values of a profile, or null when neither file has it.</summary>
    public IReadOnlyDictionary<string, string>? Find(string name)
    {
        var fromConfig = _config.GetValueOrDefault($"profile {name}")
            ?? (name is AwsSettings.DefaultProfile ? _config.GetValueOrDefault(name) : null);
        var fromCredentials = _credentials.GetValueOrDefault(name);
        if (fromConfig is null && fromCredentials is null)
            return null;

        return Merge(fromConfig, fromCredentials);
    }

    /// <summary>The keys of <c>[sso-session name]</c> or <c>[services name]</c> in the config file.</summary>
    public IReadOnlyDictionary<string, string>? FindSection(string kind, string name) => _config.GetValueOrDefault($"{kind} {name}");

    private static Dictionary<string, string> Merge(params IEnumerable<Dictionary<string, string>?> layers)
    {
        var merged = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in layers.Where(layer => layer is not null).SelectMany(layer => layer!))
            merged[key] = value;

        return merged;
    }

    private static string PathOf(string key, string? configured, string? fromEnvironment, string home, string name)
    {
        if (configured is null)
            return Expand(fromEnvironment, home) ?? Path.Combine(home, ".aws", name);

        var path = Expand(configured, home)!;
        return File.Exists(path)
            ? path
            : throw new AwsConfigurationException(
                $"{key} is '{configured}', which is not there; name a file that exists, or leave {key} out.");
    }

    private static string? Expand(string? path, string home) =>
        string.IsNullOrEmpty(path) ? null : path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, path[2..]) : path;

    private static Dictionary<string, Dictionary<string, string>> Read(string path)
    {
        try
        {
            return File.Exists(path) ? IniFile.Parse(File.ReadLines(path)) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AwsConfigurationException($"The AWS settings in {path} can't be read: {e.Message}", e);
        }
    }
}
