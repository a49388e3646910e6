using System.Diagnostics;

namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>Who still works in a folder. A provider that terraform starts works where terraform does.</summary>
internal static class ProcessesInFolder
{
    /// <summary>The ids and names; nothing where the system doesn't tell (only Linux has /proc).</summary>
    public static IReadOnlyList<string> Find(string folder)
    {
        var found = new List<string>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (FolderOf(process.Id) == folder)
                    found.Add($"{process.ProcessName} ({process.Id})");
            }
        }

        return found;
    }

    /// <summary>Null for a process of somebody else, or one that has ended by now.</summary>
    private static string? FolderOf(int processId)
    {
        try
        {
            return Directory.ResolveLinkTarget($"/proc/{processId}/cwd", returnFinalTarget: false)?.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
