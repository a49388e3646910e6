using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>The command line: nothing when a host starts the process, else <c>--reattach ADDRESS</c>, <c>--version</c> or <c>--help</c>.</summary>
/// <param name="Command">What to do.</param>
/// <param name="SourceAddress">With <see cref="HostCommand.Reattach"/>: the provider's address, as programs write it in <c>source</c>.</param>
internal sealed record HostArguments(HostCommand Command, string SourceAddress)
{
    /// <param name="words">The command line.</param>
    /// <param name="arguments">What it says.</param>
    /// <param name="error">What is wrong with it.</param>
    public static bool TryParse(IReadOnlyList<string> words, [NotNullWhen(true)] out HostArguments? arguments, [NotNullWhen(false)] out string? error)
    {
        error = null;
        arguments = words switch
        {
            [] => new HostArguments(HostCommand.Serve, ""),
            ["--help" or "-h"] => new HostArguments(HostCommand.PrintHelp, ""),
            ["--version"] => new HostArguments(HostCommand.PrintVersion, ""),
            ["--reattach", var address] when IsSourceAddress(address) => new HostArguments(HostCommand.Reattach, address),
            _ => null,
        };
        if (arguments is not null)
            return true;

        error = words is ["--reattach", ..]
            ? "--reattach needs the provider's source address, HOSTNAME/NAMESPACE/NAME, such as example.com/acme/workspaces."
            : $"'{string.Join(' ', words)}' is no command line of this plugin; --help shows what is.";
        return false;
    }

    private static bool IsSourceAddress(string address) => address.Split('/') is { Length: 3 } parts && parts.All(part => part.Length > 0);
}
