using System.Security;
using System.Text.Json;

namespace WorkSpacesProvider.Pools.Journal;

/// <summary>
/// A journal of small JSON files, one a pool, so that processes which work side by side need no common lock. Only their owner may read
/// them. A folder that can't be used, or an unreadable file, means that nothing is remembered. The file of a creation is locked while
/// somebody is at it: however a process ends, the system takes its locks away.
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

    public void WriteStop(StopEntry entry) => Try(() =>
    {
        MakeFolder();
        var file = StopFile(entry.Region, entry.PoolId);
        var unfinished = $"{file}.{Environment.ProcessId}";
        using (var stream = new FileStream(unfinished, NewFile()))
        {
            JsonSerializer.Serialize(stream, entry, JournalJson.Default.StopEntry);
        }

        File.Move(unfinished, file, overwrite: true);
        return true;
    });

    public StopEntry? FindStop(string region, string poolId) => Try(() =>
    {
        var file = StopFile(region, poolId);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), JournalJson.Default.StopEntry) : null;
    });

    public void RemoveStop(string region, string poolId) => Remove(StopFile(region, poolId));

    public IDisposable BeginCreation(CreationEntry entry) => Try(() =>
    {
        MakeFolder();
        var locked = new FileStream(CreationFile(entry.Region, entry.PoolName), NewFile());
        JsonSerializer.Serialize(locked, entry, JournalJson.Default.CreationEntry);
        locked.Flush();
        return locked;
    }) ?? Stream.Null;

    public IReadOnlyList<CreationEntry> TakeAbandonedCreations(string region) =>
        Try(() => Directory.GetFiles(path, $"{CreationsOf(region)}*.json")
            .Select(file => Try(() => TakeCreation(file)))
            .OfType<CreationEntry>()
            .ToList()) ?? [];

    public void RemoveCreation(string region, string poolName) => Remove(CreationFile(region, poolName));

    private string StopFile(string region, string poolId) => Path.Combine(path, $"stop-{region}-{Uri.EscapeDataString(poolId)}.json");

    private string CreationFile(string region, string poolName) => Path.Combine(path, $"{CreationsOf(region)}{Uri.EscapeDataString(poolName)}.json");

    private static string CreationsOf(string region) => $"create-{region}-";

    private static CreationEntry? TakeCreation(string file)
    {
        CreationEntry? entry;
        using (var locked = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None))
        {
            entry = JsonSerializer.Deserialize(locked, JournalJson.Default.CreationEntry);
        }

        File.Delete(file);
        return entry;
    }

    private void Remove(string file) => Try(() =>
    {
        File.Delete(file);
        return true;
    });

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
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            // As on Unix, a locked file may be removed; Windows wants to be told so.
            options.Share = FileShare.Delete;
        }
        else
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
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or SecurityException
            or JsonException or ArgumentException or NotSupportedException)
        {
            return default;
        }
    }
}
