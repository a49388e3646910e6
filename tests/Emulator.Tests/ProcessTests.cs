using System.Diagnostics;
using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Tests;

/// <summary>The emulator as a process of its own.</summary>
public sealed class ProcessTests
{
    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_says_where_it_is_and_ends_with_0_at_a_signal(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals are sent with kill, which Windows does not have.");
        using var emulator = Start("--json", "--region", "eu-west-1", "--speed", "60");
        try
        {
            var line = await emulator.StandardOutput.ReadLineAsync();
            var root = JsonDocument.Parse(line!).RootElement;
            using var http = new HttpClient();
            var clock = await http.GetStringAsync(new Uri($"{root.GetProperty("controlUrl").GetString()}/clock"));
            Assert.Equal(60, JsonDocument.Parse(clock).RootElement.GetProperty("speed").GetDouble());

            using (var kill = Process.Start("kill", [$"-{signal}", emulator.Id.ToString()])) await kill.WaitForExitAsync();
            await emulator.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
            Assert.Equal(0, emulator.ExitCode);
        }
        finally
        {
            if (!emulator.HasExited) emulator.Kill();
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_clear_error()
    {
        await using var first = await WorkSpacesEmulator.StartAsync(new EmulatorOptions());
        using var second = Start("--port", first.Endpoint.Port.ToString());

        var error = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();

        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith($"workspaces-emulator: port {first.Endpoint.Port} can not be used: ", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "workspaces-emulator.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
