namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>What the plugin touches outside itself.</summary>
/// <param name="StandardOutput">Where the handshake line goes, and nothing after it.</param>
/// <param name="WriteError">Writes one line to stderr.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="TimeProvider">The clock.</param>
public sealed record HostEnvironment(Stream StandardOutput, Action<string> WriteError, Func<string, string?> Variable, TimeProvider TimeProvider)
{
    /// <summary>The process's own. Its stdout is taken over: whatever a library prints to the console is lost.</summary>
    public static HostEnvironment TakeOverProcess()
    {
        var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        return new HostEnvironment(output, message => Console.Error.WriteLine(message), Environment.GetEnvironmentVariable, TimeProvider.System);
    }
}
