using System.Globalization;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Demo.Engines;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Emulation;

namespace WorkSpacesProvider.Demo;

/// <summary>
/// A pool's whole life in nine chapters, the same with every engine. Each checks what came of it: the demo fails rather than show something
/// wrong.
/// </summary>
internal sealed class PoolDemo(IDemoEngine engine, EmulatorControl emulator, Terminal terminal)
{
    public const string PoolType = "aws-workspaces:index:WorkspacesPool";

    private const int People = 5;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Long enough to be waited for by the update, and not only counted by the preview.</summary>
    private static readonly TimeSpan LastMinutesOfWork = TimeSpan.FromSeconds(8);

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public async Task RunAsync()
    {
        await engine.PrepareAsync();
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
        await UpAsync();
        await ExpectChangesAsync("CreateWorkspacesPool", "StartWorkspacesPool");
        await ExpectPoolAsync("office", "State", "RUNNING");
        await ExpectPoolAsync("office", "RunningMode", "AUTO_STOP");
    }

    private async Task RepeatAsync()
    {
        Chapter(2, "The same declaration again: nothing to do");
        await UpAsync(changes: false);
    }

    private async Task DeclareWronglyAsync()
    {
        Chapter(3, "A declaration with mistakes: all are told at once, and AWS hears of none");
        await ForgetCallsAsync();
        engine.Program.Change(engine.Edits.Mistakes);
        var preview = await engine.PreviewAsync();
        Expect(!preview.Succeeded, "the mistakes were accepted");
        foreach (var name in engine.Edits.MistakenNames)
            Expect(preview.Output.Contains(name, StringComparison.Ordinal), $"nothing is said about {name}");
        await ExpectChangesAsync();
        engine.Program.TakeBack(engine.Edits.Mistakes);
    }

    private async Task ChangeInPlaceAsync()
    {
        Chapter(4, "Description and tags change: in place, nobody notices");
        engine.Program.Change(engine.Edits.Description);
        await UpAsync();
        await ExpectChangesAsync("UpdateWorkspacesPool", "CreateTags");
        await ExpectPoolAsync("office", "Description", "Desktops of the front office");
    }

    private async Task ChangeTheRunningModeAsync()
    {
        Chapter(5, $"AUTO_STOP becomes ALWAYS_ON while {People} people work: the preview says so, the update waits for them; then stop, update, start");
        await ConnectAsync();
        engine.Program.Change(engine.Edits.RunningMode);
        var leaving = LeaveAsync();
        var run = await UpAsync();
        await leaving;
        Expect(run.Output.Contains($"{People} people are connected", StringComparison.Ordinal), "the preview does not count the people who are connected");
        await ExpectChangesAsync("StopWorkspacesPool", "UpdateWorkspacesPool", "StartWorkspacesPool");
        await ExpectPoolAsync("office", "State", "RUNNING");
        await ExpectPoolAsync("office", "RunningMode", "ALWAYS_ON");
    }

    private async Task RepairDriftAsync()
    {
        Chapter(6, "Somebody changes the pool by hand: a refresh shows it, an update puts it right");
        await emulator.ChangePoolAsync("office", new JsonObject { ["Description"] = "Changed in the console" });
        var refresh = await engine.RefreshAsync();
        Expect(refresh is { Succeeded: true, HasChanges: true }, "the refresh does not show the change by hand");
        await UpAsync();
        await ExpectPoolAsync("office", "Description", "Desktops of the front office");
    }

    private async Task RenameAsync()
    {
        Chapter(7, "A new name is a new pool: the replacement is made before the original is deleted");
        engine.Program.Change(engine.Edits.Name);
        await UpAsync();
        await ExpectPoolAsync("front-office", "State", "RUNNING");
        Expect((await emulator.PoolsAsync()).All(pool => pool.Name != "office"), "the old pool is still there");
        var calls = await ChangingCallsAsync();
        Expect(
            calls.IndexOf("StartWorkspacesPool") < calls.IndexOf("StopWorkspacesPool") && calls[^1] == "TerminateWorkspacesPool",
            $"the old pool was not kept until the new one ran: {string.Join(", ", calls)}");
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
        engine.Program.Change(engine.Edits.Kiosk);
        Expect((await engine.ImportAsync("kiosk", "kiosk")).Succeeded, "the import failed");
        await UpAsync(changes: false);
    }

    private async Task DestroyAsync()
    {
        Chapter(9, "Everything is taken down: running pools are stopped first");
        Expect((await engine.DestroyAsync()).Succeeded, "the destroy failed");
        Expect((await emulator.PoolsAsync()).Count == 0, "the emulator still has pools");
        terminal.Line("Nothing is left: no pool at the emulator.", Shade.Green);
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

    /// <summary>Preview and update.</summary>
    /// <param name="changes">There must be something to do; else there must be nothing, and nothing may be done.</param>
    private async Task<EngineRun> UpAsync(bool changes = true)
    {
        await ForgetCallsAsync();
        var run = await engine.UpAsync();
        Expect(run.Succeeded, "the update failed");
        Expect(run.HasChanges == changes, changes ? "nothing was found to do" : "something was found to do");
        if (!changes)
            await ExpectChangesAsync();
        return run;
    }

    /// <summary>New instances take a moment to be ready for people.</summary>
    private async Task ConnectAsync()
    {
        while ((int)(await emulator.PoolAsync("office")).Pool["CapacityStatus"]!["ActualUserSessions"]! < People)
            await Task.Delay(LookAgain, TimeProvider.System);
        await emulator.ConnectAsync("office", new JsonObject { ["userId"] = "person", ["count"] = People });
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{People} people have connected."), Shade.Dim);
    }

    /// <summary>They leave soon after the engine has first looked who is there.</summary>
    private async Task LeaveAsync()
    {
        while ((await emulator.CallsAsync()).All(call => call.Operation != "DescribeWorkspacesPoolSessions"))
            await Task.Delay(LookAgain, TimeProvider.System);
        await Task.Delay(LastMinutesOfWork, TimeProvider.System);
        await emulator.DisconnectAsync("office");
        terminal.Line("They have all left.", Shade.Dim);
    }

    private async Task<List<string>> ChangingCallsAsync() =>
        [.. (await emulator.CallsAsync()).Where(call => !call.IsRead).Select(call => call.Operation)];

    private async Task ExpectChangesAsync(params IReadOnlyList<string> expected)
    {
        var calls = await ChangingCallsAsync();
        Expect(calls.SequenceEqual(expected, StringComparer.Ordinal), $"the calls that change something were [{string.Join(", ", calls)}]; expected [{string.Join(", ", expected)}]");
    }

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
