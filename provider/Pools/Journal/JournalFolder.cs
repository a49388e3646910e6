using System.Security;
using System.Text.Json;

namespace WorkSpacesProvider.Pools.Journal;

/// <summary>
/// A journal of small JSON files, one a pool, so that processes which work side by side need no common lock. Only their owner may read
/// them. A folder that can't be used, or an unreadable file, means that nothing is remembered.
/// </summary>
/// <param name="path">The folder, which need not exist. One that is not absolute is not used: it would be some program's own.</param>
public sealed class JournalFolder(string path) : IPoolJournal
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The journal of whoever runs this process; on Linux below XDG_DATA_HOME or ~/.local/share.</summary>
    public static JournalFolder OfUser() => new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        PackageIdentity.Name,
        "journal"));

    public void Write(StopEntry entry) => Try(() =>
    {
        MakeFolder();
        var file = FileOf(entry.Region, entry.PoolId);
        var unfinished = $"{file}.{Environment.ProcessId}";
        using (var stream = new FileStream(unfinished, NewFile()))
        {
            JsonSerializer.Serialize(stream, entry, JournalJson.Default.StopEntry);
        }

        File.Move(unfinished, file, overwrite: true);
        return true;
    });

    public StopEntry? Find(string region, string poolId) => Try(() =>
    {
        var file = FileOf(region, poolId);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), JournalJson.Default.StopEntry) : null;
    });

    public void Remove(string region, string poolId) => Try(() =>
    {
        File.Delete(FileOf(region, poolId));
        return true;
    });

    private string FileOf(string region, string poolId) => Path.Combine(path, $"stop-{Uri.EscapeDataString($"{region}-{poolId}")}.json");

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private T? Try<T>(Func<T?> access)
    {
        try
        {
            return Path.IsPathFullyQualified(path) ? access() : default;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SecurityException or JsonException or ArgumentException or NotSupportedException)
        {
            return default;
        }
    }
}
