using System.Diagnostics.CodeAnalysis;
using WorkSpacesProvider.Pulumi.Engine;

namespace WorkSpacesProvider.Pulumi.Hosting;

/// <summary>The command line: <c>[--logtostderr] [-v=N] [--logflow] [--tracing URL] [ENGINE_ADDRESS]</c>.</summary>
/// <param name="Command">What to do.</param>
/// <param name="EngineAddress">The engine that spawned the process, host:port; null if an engine is to attach.</param>
/// <param name="IsVerbose">The user asked for the log flow, so details of bugs may go to stderr.</param>
internal sealed record PluginArguments(PluginCommand Command, string? EngineAddress, bool IsVerbose)
{
    /// <param name="words">The command line.</param>
    /// <param name="arguments">What it says.</param>
    /// <param name="error">What is wrong with it.</param>
    public static bool TryParse(
        IReadOnlyList<string> words, [NotNullWhen(true)] out PluginArguments? arguments, [NotNullWhen(false)] out string? error)
    {
        arguments = null;
        error = null;
        var command = PluginCommand.Serve;
        var isVerbose = false;
        var addresses = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "--help" or "-h":
                    command = PluginCommand.PrintHelp;
                    break;

                case "--version":
                    command = PluginCommand.PrintVersion;
                    break;

                case "--tracing" when i + 1 == words.Count:
                    error = "--tracing needs a URL after it.";
                    return false;

                case "--tracing":
                    i++;
                    break;

                case var tracing when tracing.StartsWith("--tracing=", StringComparison.Ordinal):
                    break;

                case var flag when IsVerbosity(flag):
                    isVerbose = true;
                    break;

                case var flag when flag.StartsWith('-'):
                    error = $"{flag} is no flag of this plugin; --help lists them.";
                    return false;

                case var address:
                    addresses.Add(address);
                    break;
            }
        }

        error = addresses switch
        {
            [] => null,
            [var address] when HostPort.IsValid(address) => null,
            [var word] => $"'{word}' is no address of an engine; it must have the form host:port, as Pulumi passes it.",
            _ => $"There are {addresses.Count} engine addresses ({string.Join(", ", addresses)}); give one, or none to let an engine attach.",
        };
        arguments = error is null ? new PluginArguments(command, addresses.FirstOrDefault(), isVerbose) : null;
        return arguments is not null;
    }

    private static bool IsVerbosity(string flag) =>
        flag is "--logtostderr" or "--logflow" || flag.StartsWith("-v", StringComparison.Ordinal);
}
