using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace WorkSpacesProvider.Emulator.CommandLine;

/// <summary>The options as the library prints them, then everything else a user needs.</summary>
internal sealed class HelpWithManual(HelpAction options) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = options.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(Manual.Usage);
        output.WriteLine(Manual.ControlApi);
        output.WriteLine(Manual.Examples);
        return exitCode;
    }
}
