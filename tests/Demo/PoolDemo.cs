using System.Globalization;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Demo;

/// <summary>A pool's whole life in nine chapters. Each checks what came of it: the demo fails rather than show something wrong.</summary>
internal sealed class PoolDemo(DemoStack stack, EmulatorControl emulator, Terminal terminal, Struct config)
{
    public const string PoolType = "aws-workspaces:index:WorkspacesPool";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly JsonObject _office = new()
    {
        ["poolName"] = "office",
        ["bundleId"] = "wsb-office2022",
        ["directoryId"] = "wsd-pools00001",
        ["capacity"] = new JsonObject { ["desiredUserSessions"] = 8 },
        ["runningMode"] = "ALWAYS_ON",
        ["tags"] = new JsonObject { ["team"] = "it" },
    };

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private Struct? _kiosk;

    public async Task RunAsync()
    {
        await CreateAsync();
        await RepeatAsync();
        await DeclareWronglyAsync();
        await ChangeInPlaceAsync();
        await ChangeTheRunningModeAsync();
        await RepairDriftAsync();
        await RenameAsync();
        await ImportAsync();
        await DestroyAsync();
    }

    private async Task CreateAsync()
    {
        Chapter(1, "A pool is declared: it is made and started");
        await UpAsync("+ office");
        await ExpectPoolAsync("office", "State", "RUNNING");
        await ExpectPoolAsync("office", "RunningMode", "ALWAYS_ON");
    }

    private async Task RepeatAsync()
    {
        Chapter(2, "The same declaration again: nothing to do");
        await ForgetCallsAsync();
        await UpAsync();
        Expect((await emulator.CallsAsync()).Count == 0, "AWS was asked although nothing changed");
    }

    private async Task DeclareWronglyAsync()
    {
        Chapter(3, "A declaration with mistakes: all are told at once, and AWS hears of none");
        var result = await stack.PreviewAsync(Program(new JsonObject
        {
            ["poolName"] = "-office",
            ["bundleId"] = "wsb-office2022",
            ["directoryId"] = "wsd-pools00001",
            ["capacity"] = new JsonObject { ["desiredUserSessions"] = -1 },
            ["timeoutSettings"] = new JsonObject { ["disconnectTimeoutInSeconds"] = 30 },
        }));
        Expect(result.Errors.Count == 3, $"three mistakes give {result.Errors.Count} errors");
    }

    private async Task ChangeInPlaceAsync()
    {
        Chapter(4, "Description and tags change: in place, nobody notices");
        _office["description"] = "Desktops of the front office";
        _office["tags"] = new JsonObject { ["team"] = "it", ["stage"] = "production" };
        await UpAsync("~ office");
        await ExpectPoolAsync("office", "Description", "Desktops of the front office");
        Expect((await ChangingCallsAsync()).SequenceEqual(["UpdateWorkspacesPool", "CreateTags"], StringComparer.Ordinal), "the pool was not changed in place");
    }

    private async Task ChangeTheRunningModeAsync()
    {
        Chapter(5, "ALWAYS_ON becomes AUTO_STOP while 5 people work: the preview says what that means; then stop, update, start");
        await ConnectAsync(5);
        _office["runningMode"] = "AUTO_STOP";
        var result = await UpAsync("~ office");
        Expect(result.Preview.Log.Any(line => line.Message.Contains('5', StringComparison.Ordinal)), "the preview does not count the people who are connected");
        Expect(
            (await ChangingCallsAsync()).SequenceEqual(["StopWorkspacesPool", "UpdateWorkspacesPool", "StartWorkspacesPool"], StringComparer.Ordinal),
            "the pool was not stopped, updated and started");
        await ExpectPoolAsync("office", "State", "RUNNING");
        await ExpectPoolAsync("office", "RunningMode", "AUTO_STOP");
    }

    private async Task RepairDriftAsync()
    {
        Chapter(6, "Somebody changes the pool by hand: a refresh shows it, an update puts it right");
        await emulator.ChangePoolAsync("office", new JsonObject { ["Description"] = "Changed in the console" });
        var drift = await stack.RefreshAsync(Program());
        Expect(drift.Changes.Count() == 1, "the refresh does not show the change by hand");
        await UpAsync("~ office");
        await ExpectPoolAsync("office", "Description", "Desktops of the front office");
    }

    private async Task RenameAsync()
    {
        Chapter(7, "A new name is a new pool: the replacement is made before the original is deleted");
        _office["poolName"] = "front-office";
        await UpAsync("++ office", "+- office", "-- office");
        await ExpectPoolAsync("front-office", "State", "RUNNING");
        Expect((await emulator.PoolsAsync()).All(pool => pool.Name != "office"), "the old pool is still there");
    }

    private async Task ImportAsync()
    {
        Chapter(8, "A pool that was made elsewhere is imported: from now on it is code, and nothing differs");
        await emulator.SeedAsync(new JsonObject
        {
            ["pools"] = new JsonArray(new JsonObject
            {
                ["PoolName"] = "kiosk",
                ["Description"] = "Made in the console years ago",
                ["BundleId"] = "wsb-officenext",
                ["DirectoryId"] = "wsd-pools00002",
                ["Capacity"] = new JsonObject { ["DesiredUserSessions"] = 3 },
                ["RunningMode"] = "AUTO_STOP",
                ["State"] = "RUNNING",
            }),
        });
        var import = await stack.ImportAsync(Program(), PoolType, "kiosk", "kiosk");
        Expect(import.Succeeded, "the import failed");
        _kiosk = stack.Resources.Single(resource => resource.Name == "kiosk").Inputs;
        await UpAsync();
    }

    private async Task DestroyAsync()
    {
        Chapter(9, "Everything is taken down: running pools are stopped first");
        var result = await stack.DestroyAsync(Program());
        Expect(result.Succeeded, "the destroy failed");
        Expect(stack.Resources.Count == 0, "the state still has resources");
        Expect((await emulator.PoolsAsync()).Count == 0, "the emulator still has pools");
        terminal.Line("Nothing is left: no pool at the emulator, no resource in the state.", Shade.Green);
        await TellCallsAsync();
    }

    private async Task TellCallsAsync()
    {
        await ForgetCallsAsync();
        terminal.Line();
        terminal.Line($"Calls to AWS in all of this: {_counts.Values.Sum()}", Shade.Bold);
        foreach (var (operation, count) in _counts)
            terminal.Line($"{count,6} {operation}");
        terminal.Line();
    }

    /// <summary>Starts a new count of calls, and adds the old one to the sum.</summary>
    private async Task ForgetCallsAsync()
    {
        foreach (var (operation, count) in await emulator.CountsAsync())
            _counts[operation] = _counts.GetValueOrDefault(operation) + count;
        await emulator.ForgetCallsAsync();
    }

    /// <summary>Preview and update, which must do exactly these steps.</summary>
    private async Task<UpResult> UpAsync(params string[] steps)
    {
        await ForgetCallsAsync();
        var result = await stack.UpAsync(Program());
        Expect(result.Last.Succeeded, $"the update failed: {string.Join(' ', result.Last.Errors)}");
        foreach (var run in new[] { result.Preview, result.Update! })
        {
            var taken = run.Changes.Select(outcome => $"{StepWords.Of(outcome.Step.Operation).Symbol} {outcome.Step.Name}").ToList();
            Expect(taken.SequenceEqual(steps, StringComparer.Ordinal), $"the {run.Operation} is [{string.Join(", ", taken)}]; expected [{string.Join(", ", steps)}]");
        }

        return result;
    }

    private StackProgram Program(JsonObject? office = null)
    {
        var declared = new ResourceDeclaration("office", PoolType, PropertyJson.ParseObject((office ?? _office).ToJsonString()));
        return new StackProgram
        {
            Config = config,
            Resources = _kiosk is null ? [declared] : [declared, new ResourceDeclaration("kiosk", PoolType, _kiosk)],
        };
    }

    /// <summary>New instances take a moment to be ready for people.</summary>
    private async Task ConnectAsync(int people)
    {
        while ((int)(await emulator.PoolAsync("office")).Pool["CapacityStatus"]!["ActualUserSessions"]! < people)
            await Task.Delay(LookAgain, TimeProvider.System);
        await emulator.ConnectAsync("office", new JsonObject { ["userId"] = "person", ["count"] = people });
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{people} people have connected."), Shade.Dim);
    }

    private async Task<List<string>> ChangingCallsAsync() =>
        [.. (await emulator.CallsAsync()).Where(call => !call.IsRead).Select(call => call.Operation)];

    private async Task ExpectPoolAsync(string poolName, string member, string expected)
    {
        var actual = (string?)(await emulator.PoolAsync(poolName)).Pool[member];
        Expect(actual == expected, $"{member} of pool {poolName} is {actual}; expected {expected}");
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
            throw new DemoFailureException($"The demo went wrong: {otherwise}.");
    }

    private void Chapter(int number, string title)
    {
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"── {number}. {title}"), Shade.Bold);
        terminal.Line();
    }
}
