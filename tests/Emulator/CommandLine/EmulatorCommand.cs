using System.CommandLine;
using System.CommandLine.Help;
using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.CommandLine;

/// <summary>The command line: its options, and the run of an emulator until it is told to stop.</summary>
internal static class EmulatorCommand
{
    /// <returns>The exit code: 0 after SIGINT or SIGTERM, 1 where the server can not start, 2 for a bad option.</returns>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration configuration)
    {
        var result = Create().Parse(args);
        if (result.Errors.Count > 0)
        {
            await configuration.Error.WriteLineAsync($"workspaces-emulator: {result.Errors[0].Message} See --help.");
            return 2;
        }

        return await result.InvokeAsync(configuration);
    }

    private static RootCommand Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 = any free one (default).",
            CustomParser = OptionParsing.Port,
        };
        var speed = new Option<double?>("--speed")
        {
            Description = "How many times faster than real time the pools live (default 1); 0 or 'instant' = at once.",
            CustomParser = result => OptionParsing.Speed(result),
        };
        var regions = new Option<string[]>("--region", "--regions")
        {
            Description = "A region that is enabled, or several with commas (default: the 15 that offer pools).",
            CustomParser = OptionParsing.Regions,
        };
        var accounts = new Option<EmulatorCredential[]>("--account", "--credentials")
        {
            Description = "ACCOUNT:ACCESS_KEY:SECRET[:TOKEN], once for each key pair (default: two accounts with made-up keys).",
            CustomParser = OptionParsing.Accounts,
        };
        var throttle = new Option<(string Rate, string? Burst)?>("--throttle")
        {
            Description = "'off', or calls a second for an account and region, with a burst if wanted (default 2/2).",
            CustomParser = result => OptionParsing.Throttle(result),
        };
        var empty = new Option<bool>("--no-samples") { Description = "Start without sample images, bundles and directories." };
        var seed = new Option<int?>("--random-seed") { Description = "Makes ids repeatable." };
        var json = new Option<bool>("--json") { Description = "Print one line of JSON instead of the lines to export." };
        var switches = SwitchTable.All.ToDictionary(definition => definition, OptionOf);

        var root = new RootCommand("The API of Amazon WorkSpaces Pools as a local server, with the pools' state machine.")
        {
            port, speed, regions, accounts, throttle, empty, seed, json,
        };
        foreach (var option in switches.Values) root.Options.Add(option);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithManual((HelpAction)help.Action!);

        root.SetAction((result, cancellationToken) =>
        {
            var values = switches
                .Where(pair => result.GetValue(pair.Value) is not null)
                .ToDictionary(pair => pair.Key.Name, pair => result.GetValue(pair.Value)!, StringComparer.Ordinal);
            if (result.GetValue(throttle) is { } limit)
            {
                values[SwitchTable.ThrottleRate.Name] = limit.Rate;
                if (limit.Burst is { } burst) values[SwitchTable.ThrottleBurst.Name] = burst;
            }

            var options = new EmulatorOptions
            {
                Port = result.GetValue(port),
                Speed = result.GetValue(speed) ?? 1,
                Regions = result.GetValue(regions) is { Length: > 0 } names ? names : EmulatorOptions.PoolsRegions,
                Credentials = result.GetValue(accounts) is { Length: > 0 } keys ? keys : EmulatorCredential.Defaults,
                Switches = values,
                Seeded = !result.GetValue(empty),
                RandomSeed = result.GetValue(seed),
            };
            return ServeAsync(options, result.GetValue(json), result.InvocationConfiguration, cancellationToken);
        });
        return root;
    }

    private static Option<string?> OptionOf(SwitchDefinition definition)
    {
        var question = definition.Question is { } number ? $" [question {number}]" : "";
        var option = new Option<string?>($"--{definition.Name}")
        {
            Description = $"{definition.Meaning}; {definition.Rule} (default {definition.Default}){question}",
            HelpName = "value",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !definition.Accepts(token.Value))
                result.AddError($"--{definition.Name} is '{token.Value}'; it must be {definition.Rule}.");
        });
        return option;
    }

    private static async Task<int> ServeAsync(
        EmulatorOptions options, bool json, InvocationConfiguration configuration, CancellationToken cancellationToken)
    {
        WorkSpacesEmulator emulator;
        try
        {
            emulator = await WorkSpacesEmulator.StartAsync(options, cancellationToken);
        }
        catch (IOException exception)
        {
            await configuration.Error.WriteLineAsync(
                $"workspaces-emulator: port {options.Port} can not be used: {exception.Message} Choose another, or 0.");
            return 1;
        }

        await using (emulator)
        {
            var banner = new Banner(
                emulator.Endpoint.GetLeftPart(UriPartial.Authority),
                emulator.ControlUrl.ToString(),
                options.Regions,
                options.Credentials,
                options.Speed);
            await configuration.Output.WriteLineAsync(json ? banner.Json() : banner.Text());
            await configuration.Output.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, options.TimeProvider, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return 0;
    }
}
