namespace WorkSpacesProvider.Pulumi.Hosting;

/// <summary>What a plugin touches outside itself.</summary>
/// <param name="StandardOutput">Where the port line goes, and nothing after it.</param>
/// <param name="WriteError">Writes one line to stderr.</param>
/// <param name="TimeProvider">The clock.</param>
public sealed record PluginEnvironment(Stream StandardOutput, Action<string> WriteError, TimeProvider TimeProvider)
{
    /// <summary>
    /// The process's own. Its stdout is taken over: whatever a library prints to the console is lost, since any other word
    /// on stdout would break the port line.
    /// </summary>
    public static PluginEnvironment TakeOverProcess()
    {
        var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        return new PluginEnvironment(output, message => Console.Error.WriteLine(message), TimeProvider.System);
    }
}
