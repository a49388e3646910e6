namespace WorkSpacesProvider.Demo.Engines;

/// <summary>Which engine runs: the one that was asked for, else the first that is installed.</summary>
internal static class EngineChoice
{
    private static readonly EngineKind[] Commands = [EngineKind.Pulumi, EngineKind.Terraform, EngineKind.Tofu];

    /// <param name="asked">What ENGINE says; empty to choose.</param>
    /// <param name="isInstalled">Whether a command is in PATH.</param>
    /// <exception cref="DemoFailureException">There is no such engine, or it is not installed.</exception>
    public static EngineKind Choose(string asked, Func<string, bool> isInstalled)
    {
        if (asked.Length == 0)
            return Commands.Append(EngineKind.Driver).First(kind => kind == EngineKind.Driver || isInstalled(CommandOf(kind)));
        if (Enum.GetValues<EngineKind>().Where(kind => CommandOf(kind) == asked).ToList() is not [var chosen])
            throw new DemoFailureException($"The engine is '{asked}'; it must be one of pulumi, terraform, tofu and driver.");
        return chosen == EngineKind.Driver || isInstalled(asked)
            ? chosen
            : throw new DemoFailureException($"The engine is '{asked}', but there is no command {asked} in PATH: install it, or take the driver, which is always there.");
    }

    public static string CommandOf(EngineKind kind) => kind switch
    {
        EngineKind.Pulumi => "pulumi",
        EngineKind.Terraform => "terraform",
        EngineKind.Tofu => "tofu",
        _ => "driver",
    };

    /// <param name="command">The command's name.</param>
    /// <param name="path">The variable PATH.</param>
    public static bool IsInPath(string command, string? path) =>
        (path ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? $"{command}.exe" : command)));
}
