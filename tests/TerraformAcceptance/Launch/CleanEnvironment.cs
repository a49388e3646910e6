using WorkSpacesProvider.Emulator;

namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>The variables of a process that must know nothing of whoever runs the tests: no AWS account, no Terraform settings, no data.</summary>
internal static class CleanEnvironment
{
    /// <param name="dataFolder">Where the provider keeps what outlives it.</param>
    /// <returns>Variables to set; null takes one away.</returns>
    public static Dictionary<string, string?> Create(string dataFolder)
    {
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("TF_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        environment["AWS_ACCESS_KEY_ID"] = EmulatorCredential.Defaults[0].AccessKeyId;
        environment["AWS_SECRET_ACCESS_KEY"] = EmulatorCredential.Defaults[0].SecretAccessKey;
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        environment["AWS_CONFIG_FILE"] = "none";
        environment["AWS_SHARED_CREDENTIALS_FILE"] = "none";
        environment["XDG_DATA_HOME"] = dataFolder;
        return environment;
    }
}
