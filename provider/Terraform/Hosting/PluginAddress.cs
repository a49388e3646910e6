namespace WorkSpacesProvider.Terraform.Hosting;

/// <param name="Network"><c>unix</c> or <c>tcp</c>.</param>
/// <param name="Text">A path, or host:port.</param>
internal readonly record struct PluginAddress(string Network, string Text)
{
    public static PluginAddress Unix(string path) => new("unix", path);

    public static PluginAddress Tcp(int port) => new("tcp", $"127.0.0.1:{port}");
}
