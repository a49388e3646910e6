using System.Reflection;
using System.Runtime.InteropServices;

namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>
/// The provider under Terraform's name, in a folder of its own: a copy of what was built along with the tests, or of the one file that
/// TERRAFORM_PROVIDER_WORKSPACES names.
/// </summary>
internal sealed class ProviderFolder : IDisposable
{
    public const string SourceAddress = "example.com/acme/workspaces";

    private const string FileName = "terraform-provider-workspaces";
    private const string Version = "0.1.0";

    private readonly string _root;

    private ProviderFolder(string root) => _root = root;

    /// <summary>The folder of a filesystem mirror, which holds the provider at the place where Terraform looks for it.</summary>
    public string Mirror => _root;

    /// <summary>The folder that holds the file.</summary>
    public string Path => System.IO.Path.Combine([_root, .. SourceAddress.Split('/'), Version, Platform]);

    public string Executable => System.IO.Path.Combine(Path, FileName);

    private static string Platform =>
        $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}_{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64")}";

    public static ProviderFolder Create()
    {
        var folder = new ProviderFolder(Directory.CreateTempSubdirectory("terraform-provider-").FullName);
        Directory.CreateDirectory(folder.Path);
        if (Environment.GetEnvironmentVariable("TERRAFORM_PROVIDER_WORKSPACES") is { } given)
        {
            File.Copy(given, folder.Executable);
            return folder;
        }

        var built = System.IO.Path.GetFullPath(System.IO.Path.Combine(AppContext.BaseDirectory, Metadata("ProviderPath")));
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(built)!))
            File.Copy(file, file == built ? folder.Executable : System.IO.Path.Combine(folder.Path, System.IO.Path.GetFileName(file)));
        return folder;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Metadata(string key) =>
        typeof(ProviderFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
