namespace WorkSpacesProvider.Terraform.Logging;

/// <summary>The levels of TF_LOG, from most to least said.</summary>
internal enum LogLevel
{
    Trace,
    Debug,
    Info,
    Warn,
    Error,
    Off,
}
