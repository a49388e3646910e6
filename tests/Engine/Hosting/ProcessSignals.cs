using System.Runtime.InteropServices;

namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>Signals to a process group, which .NET has no API for.</summary>
internal static partial class ProcessSignals
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends a signal to every process of the group that <paramref name="leader"/> leads; false when it is gone.</summary>
    public static bool SendToGroup(int leader, int signal) => NativeKill(-leader, signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int NativeKill(int pid, int signal);
}
