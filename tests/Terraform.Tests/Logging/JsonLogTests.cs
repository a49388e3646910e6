using System.Text.Json;
using WorkSpacesProvider.Terraform.Logging;

namespace WorkSpacesProvider.Terraform.Tests.Logging;

public sealed class JsonLogTests
{
    private readonly List<string> _lines = [];
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void A_line_is_what_the_host_parses()
    {
        Log(LogLevel.Info).Write(LogLevel.Warn, "It \"said\"\nso", ("tf_rpc", "Read"));

        Assert.Equal(
            $$"""{"@level":"warn","@message":"It \"said\"\nso","@module":"provider","@timestamp":"{{_clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss}}.000000Z","tf_rpc":"Read"}""",
            Assert.Single(_lines));
    }

    [Theory]
    [InlineData(nameof(LogLevel.Debug), 0)]
    [InlineData(nameof(LogLevel.Info), 1)]
    [InlineData(nameof(LogLevel.Error), 1)]
    public void What_nobody_asked_for_is_not_written(string level, int count)
    {
        Log(LogLevel.Info).Write(Enum.Parse<LogLevel>(level), "hello");

        Assert.Equal(count, _lines.Count);
    }

    [Fact]
    public void A_long_message_is_cut_before_the_host_cuts_the_line()
    {
        Log(LogLevel.Trace).Write(LogLevel.Trace, string.Concat(Enumerable.Repeat("😀", 40_000)));

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Assert.Single(_lines)), 1, 64 * 1024);
        Assert.EndsWith("😀…", JsonDocument.Parse(_lines[0]).RootElement.GetProperty("@message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, nameof(LogLevel.Off))]
    [InlineData("", "", nameof(LogLevel.Off))]
    [InlineData("debug", null, nameof(LogLevel.Debug))]
    [InlineData("JSON", null, nameof(LogLevel.Trace))]
    [InlineData("TRACE", "ERROR", nameof(LogLevel.Error))]
    [InlineData(null, "WARN", nameof(LogLevel.Warn))]
    [InlineData("INFO", "off", nameof(LogLevel.Off))]
    public void The_level_is_the_one_that_Terraform_was_asked_for(string? all, string? provider, string level) =>
        Assert.Equal(level, LogLevels.FromEnvironment(name => name == "TF_LOG" ? all : provider).ToString());

    private JsonLog Log(LogLevel level) => new(level, "provider", _lines.Add, _clock);
}
