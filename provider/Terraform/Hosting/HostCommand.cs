namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>What the process was started for.</summary>
internal enum HostCommand
{
    Serve,
    Reattach,
    PrintHelp,
    PrintVersion,
}
