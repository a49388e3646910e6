using System.CommandLine;
using System.Text.Json;
using WorkSpacesProvider.Emulator.CommandLine;
using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--port abc", "--port is 'abc'; it must be a whole number from 0 to 65535, 0 for any free port.")]
    [InlineData("--port 65536", "--port is '65536'; it must be a whole number from 0 to 65535, 0 for any free port.")]
    [InlineData("--speed -1", "--speed is '-1'; it must be a number from 0 to 100000, or 'instant'.")]
    [InlineData("--region US", "--region is 'US'; it must be the name of a region, e.g. us-east-1.")]
    [InlineData("--account 1:k:s", "--account is '1:k:s'; it must be ACCOUNT:ACCESS_KEY:SECRET or ACCOUNT:ACCESS_KEY:SECRET:TOKEN, the account with 12 digits.")]
    [InlineData("--throttle x", "--throttle is 'x'; it must be 'off', or calls a second such as 2, or with a burst such as 2/5.")]
    [InlineData("--pool-quota x", "--pool-quota is 'x'; it must be a whole number from 0 to 1000000.")]
    [InlineData("--terminate-running x", "--terminate-running is 'x'; it must be one of refused, stops-first.")]
    [InlineData("--no-such", "Unrecognized command or argument '--no-such'.")]
    public async Task A_bad_option_is_one_line_and_exit_code_2(string line, string message)
    {
        var (exitCode, output, error) = await RunAsync(line.Split(' '));

        Assert.Equal((2, "", $"workspaces-emulator: {message} See --help.\n"), (exitCode, output, error));
    }

    [Fact]
    public async Task Help_names_every_switch_and_the_control_API()
    {
        var (exitCode, output, _) = await RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.All(SwitchTable.All, definition => Assert.Contains($"--{definition.Name} ", output, StringComparison.Ordinal));
        Assert.Contains(Manual.ControlApi, output, StringComparison.Ordinal);
        Assert.Contains("Examples", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_line_is_ready_to_export()
    {
        var first = NewBanner().Text().Split('\n')[0];

        Assert.Equal(
            "export AWS_ENDPOINT_URL_WORKSPACES=http://127.0.0.1:1 AWS_ENDPOINT_URL_STS=http://127.0.0.1:1 AWS_REGION=us-east-1 "
            + "AWS_ACCESS_KEY_ID=AKIAEMULATOR00000001 AWS_SECRET_ACCESS_KEY=emulator-secret-key-of-account-one"
            + "  # account 111111111111; regions: us-east-1 eu-west-1",
            first);
    }

    [Fact]
    public void The_JSON_form_is_one_line()
    {
        var json = NewBanner().Json();

        Assert.DoesNotContain('\n', json);
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal("http://127.0.0.1:1", root.GetProperty("endpoint").GetString());
        Assert.Equal("222222222222", root.GetProperty("credentials")[1].GetProperty("accountId").GetString());
        Assert.Equal(60, root.GetProperty("speed").GetDouble());
    }

    private static Banner NewBanner() =>
        new("http://127.0.0.1:1", "http://127.0.0.1:1/_emulator", ["us-east-1", "eu-west-1"], EmulatorCredential.Defaults, 60);

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await EmulatorCommand.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return (exitCode, output.ToString(), error.ToString());
    }
}
