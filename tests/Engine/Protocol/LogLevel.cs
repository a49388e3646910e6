namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>The severities of Engine.Log. An Error makes the whole update fail.</summary>
internal enum LogLevel
{
    Debug,
    Info,
    Warning,
    Error,
}
