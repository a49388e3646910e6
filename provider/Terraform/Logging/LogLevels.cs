namespace WorkSpacesProvider.Terraform.Logging;

/// <summary>What the user asked to be logged. The host hands its environment on, and drops what is below the level.</summary>
internal static class LogLevels
{
    /// <summary>TF_LOG_PROVIDER decides, else TF_LOG. A word that Terraform doesn't know means everything, as it does there.</summary>
    public static LogLevel FromEnvironment(Func<string, string?> environment) =>
        (Value(environment, "TF_LOG_PROVIDER") ?? Value(environment, "TF_LOG"))?.ToUpperInvariant() switch
        {
            null or "OFF" => LogLevel.Off,
            "ERROR" => LogLevel.Error,
            "WARN" => LogLevel.Warn,
            "INFO" => LogLevel.Info,
            "DEBUG" => LogLevel.Debug,
            _ => LogLevel.Trace,
        };

    private static string? Value(Func<string, string?> environment, string name) => environment(name) is { Length: > 0 } value ? value : null;
}
