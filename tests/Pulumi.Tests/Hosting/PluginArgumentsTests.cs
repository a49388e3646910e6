using WorkSpacesProvider.Pulumi.Hosting;

namespace WorkSpacesProvider.Pulumi.Tests.Hosting;

public class PluginArgumentsTests
{
    [Theory]
    [InlineData("127.0.0.1:4000", false)]
    [InlineData("--logtostderr -v=9 127.0.0.1:4000", true)]
    [InlineData("--logtostderr -v=9 --tracing http://localhost:9411 127.0.0.1:4000", true)]
    [InlineData("--logflow --tracing=http://localhost:9411 127.0.0.1:4000", true)]
    [InlineData("-v 127.0.0.1:4000", true)]
    public void The_engine_s_address_is_found_among_its_flags(string line, bool isVerbose) =>
        Assert.Equal(new PluginArguments(PluginCommand.Serve, "127.0.0.1:4000", isVerbose), Parse(line));

    [Fact]
    public void Without_an_address_an_engine_attaches() => Assert.Null(Parse("").EngineAddress);

    [Theory]
    [InlineData("--help", (int)PluginCommand.PrintHelp)]
    [InlineData("-h", (int)PluginCommand.PrintHelp)]
    [InlineData("--version", (int)PluginCommand.PrintVersion)]
    public void People_can_ask(string line, int command) => Assert.Equal((PluginCommand)command, Parse(line).Command);

    [Theory]
    [InlineData("--wat", "--wat")]
    [InlineData("--tracing", "URL")]
    [InlineData("127.0.0.1:1 127.0.0.1:2", "127.0.0.1:1, 127.0.0.1:2")]
    [InlineData("serve", "'serve'")]
    [InlineData("127.0.0.1:0", "host:port")]
    [InlineData("127.0.0.1:99999", "host:port")]
    public void A_wrong_line_is_refused_by_name(string line, string part)
    {
        Assert.False(PluginArguments.TryParse(Words(line), out _, out var error));

        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    private static PluginArguments Parse(string line)
    {
        Assert.True(PluginArguments.TryParse(Words(line), out var arguments, out var error), error);
        return arguments;
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
