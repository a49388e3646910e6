using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.Acceptance.Engine;

/// <summary>Processes that are no good providers, as shell scripts: the driver must treat them as the engine does.</summary>
public sealed class ProviderProcessTests
{
    [Fact]
    public async Task One_that_ends_before_its_port_line_is_told_with_its_exit_code()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("echo 'no runtime' >&2; exit 7"));
        Assert.Contains("exit code 7", error.Message, StringComparison.Ordinal);
        Assert.Contains("no runtime", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_greets_before_its_port_line_is_refused()
    {
        var error = await Assert.ThrowsAsync<FormatException>(() => StartAsync("echo 'Now listening on http://localhost:5000'"));
        Assert.Contains("Now listening", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_talks_on_after_its_port_line_is_found_out()
    {
        await using var process = await StartAsync("trap 'exit 0' INT; printf '1\\nmore\\n'; while :; do sleep 0.05; done");
        var exit = await process.StopAsync();
        Assert.Equal("more\n", exit.LaterStdout);
        Assert.False(exit.CancelAcknowledged);
        Assert.False(exit.WasKilled);
        Assert.Equal(0, exit.Code);
    }

    [Fact]
    public async Task A_crash_takes_the_whole_process_group()
    {
        await using var process = await StartAsync("sleep 1000 & echo 1; wait");
        var exit = await process.CrashAsync();
        Assert.True(exit.WasKilled);
        // The end of stdout is the end of everybody who held it: the child, too.
        Assert.Equal("", exit.LaterStdout);
    }

    [Fact]
    public async Task What_one_keeps_goes_with_it_and_is_never_the_user_s_own()
    {
        var process = await StartAsync("trap 'exit 0' INT; echo 1; echo \"$XDG_DATA_HOME\"; while :; do sleep 0.05; done");
        var data = (await process.StopAsync()).LaterStdout.Trim();
        Assert.StartsWith(Path.GetTempPath(), data, StringComparison.Ordinal);
        await process.DisposeAsync();
        Assert.False(Directory.Exists(data));
    }

    private static Task<ProviderProcess> StartAsync(string script) =>
        ProviderProcess.StartAsync(new ProviderCommand("/bin/sh") { Arguments = ["-c", script] }, "127.0.0.1:1");
}
