using System.Text;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>A path for a socket, in a directory of its own that nobody else can look into. Both go when this is disposed.</summary>
internal sealed class SocketFile : IDisposable
{
    /// <summary>What fits into the address of a socket on every system.</summary>
    private const int LongestPath = 103;

    private readonly DirectoryInfo _directory;

    private SocketFile(DirectoryInfo directory) => _directory = directory;

    public string Path => System.IO.Path.Combine(_directory.FullName, "plugin.sock");

    /// <summary>Null where there are no Unix sockets, or where the path would be too long for one.</summary>
    /// <param name="parent">Where the host wants sockets, or null for the system's temporary directory.</param>
    public static SocketFile? Create(string? parent)
    {
        if (OperatingSystem.IsWindows())
            return null;

        var file = new SocketFile(parent is null
            ? Directory.CreateTempSubdirectory("tf-")
            : Directory.CreateDirectory(System.IO.Path.Combine(parent, $"tf-{Guid.NewGuid():N}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        if (Encoding.UTF8.GetByteCount(file.Path) <= LongestPath)
            return file;

        file.Dispose();
        return null;
    }

    public void Dispose()
    {
        try
        {
            _directory.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file that stays behind in a temporary directory is no reason to fail at the end.
        }
    }
}
