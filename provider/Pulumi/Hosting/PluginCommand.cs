namespace WorkSpacesProvider.Pulumi.Hosting;

/// <summary>What the process was started for.</summary>
internal enum PluginCommand
{
    Serve,
    PrintHelp,
    PrintVersion,
}
