namespace WorkSpacesProvider.Demo;

/// <summary>The command line is wrong.</summary>
internal sealed class DemoUsageException(string message) : Exception($"{message} {DemoOptions.Usage}");
