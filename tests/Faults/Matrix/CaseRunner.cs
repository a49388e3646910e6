using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Faults.Roads;
using WorkSpacesProvider.Faults.Worlds;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>Plays one case: the road with its fault, what the world looks like then, and the way back to the goal.</summary>
internal sealed class CaseRunner(World world, FaultCase @case)
{
    private readonly Invariants _invariants = new(world, @case.Road);

    private Road Road => @case.Road;

    /// <summary>Takes the road, once it was previewed, without any fault.</summary>
    public static async Task<Recording> RecordAsync(Road road)
    {
        await using var world = await PrepareAsync(road, World.StartAsync);
        if (road.Kind == RoadKind.Up)
            Require(await world.PreviewAsync(road.Declared));
        var preview = await world.Control.CallsAsync();
        await world.Control.ForgetCallsAsync();
        var outcome = await TakeAsync(world, road, hit: null);
        var calls = await world.Control.CallsAsync();
        await world.LetTimePassAsync();
        List<string> broken = [.. outcome.Errors, .. await new Invariants(world, road).AtTheGoalAsync()];
        return broken.Count == 0 ? new Recording(preview, calls) : throw new InvalidOperationException($"'{road.Name}' fails without any fault: {string.Join(' ', broken)}");
    }

    public static Task<IReadOnlyList<Violation>> PlayAsync(FaultCase @case) => PlayAsync(@case, World.StartAsync);

    /// <summary>The same in real time, with a process that is really killed.</summary>
    public static Task<IReadOnlyList<Violation>> PlayWithProcessAsync(FaultCase @case) => PlayAsync(@case, World.StartWithProcessAsync);

    private static async Task<IReadOnlyList<Violation>> PlayAsync(FaultCase @case, Func<IReadOnlyDictionary<string, string>, Task<World>> start)
    {
        try
        {
            await using var world = await PrepareAsync(@case.Road, start);
            return [.. (await new CaseRunner(world, @case).PlayAsync()).Select(broken => new Violation(@case, broken))];
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A case that can't even be played must not hide the others.
            return [new Violation(@case, $"{e.GetType().Name}: {e.Message}")];
        }
    }

    private static async Task<World> PrepareAsync(Road road, Func<IReadOnlyDictionary<string, string>, Task<World>> start)
    {
        var world = await start(road.Switches);
        foreach (var program in road.Given)
            Require(await world.UpAsync(program));
        if (road.ByHand is not null)
            await world.Control.ChangePoolAsync((await world.Control.PoolsAsync())[0].Name, road.ByHand);
        await world.Control.ForgetCallsAsync();
        return world;
    }

    private static Task<Outcome> TakeAsync(World world, Road road, Hit? hit) => road.Kind switch
    {
        RoadKind.Refresh => world.RefreshAsync(hit),
        RoadKind.Destroy => world.DestroyAsync(hit),
        _ => world.UpAsync(road.Declared, hit),
    };

    private async Task<IReadOnlyList<string>> PlayAsync()
    {
        if (@case.Fault.Kind is not null)
            await world.Control.AddFaultAsync(@case.Fault.At(@case.Operation, @case.Nth, @case.IsLasting));
        if (@case.InPreview)
            return await PreviewAsync();
        world.SetTimeouts(@case.Timeouts);
        var outcome = await TakeAsync(world, Road with { Declared = Programs.With(Road.Declared, @case.Timeouts) }, @case.Fault.Hit);
        var wasHit = @case.Fault.Kind is null ? !outcome.Succeeded : (await world.Control.CallsAsync()).Any(call => call.Fault is not null);
        await world.Control.ClearFaultsAsync();
        await world.LetTimePassAsync();
        world.SetTimeouts(new CustomTimeouts());
        if (!wasHit)
            return ["it hit nothing: the road is not the one that was recorded"];

        var broken = @case.Fault.Kills ? [] : await _invariants.AfterTheFaultAsync(outcome, CanBringBack);
        var after = await RecoverAsync();
        await world.LetTimePassAsync();
        return [.. broken, .. after, .. after.Count == 0 ? await _invariants.AtTheGoalAsync() : []];
    }

    /// <summary>Whatever is wrong with AWS, a preview tells the plan and changes nothing.</summary>
    private async Task<IReadOnlyList<string>> PreviewAsync()
    {
        var outcome = await world.PreviewAsync(Road.Declared, @case.Fault.Hit);
        var calls = await world.Control.CallsAsync();
        return
        [
            .. calls.Any(call => call.Fault is not null) ? [] : new[] { "it hit nothing: the preview is not the one that was recorded" },
            .. outcome.Errors.Select(error => $"the preview fails: {error}"),
            .. calls.Where(call => !call.IsRead).Select(call => $"the preview calls {call.Operation}"),
        ];
    }

    /// <summary>A pool is brought back with these two operations; while one of them fails nobody could, and an engine that cancels doesn't wait for it.</summary>
    private bool CanBringBack => !@case.Fault.Cancels && !(@case.IsLasting && @case.Operation is "StartWorkspacesPool" or "DescribeWorkspacesPools");

    private async Task<IReadOnlyList<string>> RecoverAsync()
    {
        if (@case.RefreshesFirst && await world.RefreshAsync() is { Succeeded: false } refresh)
            return Told("the refresh after it fails", refresh);
        var next = await NextAsync();
        if (@case.Fault.Kills && IsLeftOver(next))
            next = await ResolveLeftOverAsync();
        return next.Succeeded ? [] : Told("the next run fails", next);
    }

    private async Task<Outcome> NextAsync()
    {
        if (Road.Kind == RoadKind.Destroy)
            return await world.DestroyAsync();
        if (Road.Kind == RoadKind.Refresh && await world.RefreshAsync() is { Succeeded: false } refresh)
            return refresh;
        return await world.UpAsync(Road.Declared);
    }

    /// <summary>
    /// A provider that is killed in a create can tell its engine nothing, so the engine doesn't know the pool. Nothing on AWS's side
    /// proves whose it is either, so the next run must not take it: it names the pool and says how to import it.
    /// </summary>
    private static bool IsLeftOver(Outcome outcome) => outcome.Errors.Any(error => error.Contains("pulumi import", StringComparison.Ordinal));

    /// <summary>What the user then does: imports the pool, or removes it where the stack still has the one that it was to replace.</summary>
    private async Task<Outcome> ResolveLeftOverAsync()
    {
        var known = world.State.Resources.Select(state => state.Id).ToHashSet(StringComparer.Ordinal);
        var leftOver = (await world.Control.PoolsAsync()).Single(pool => !known.Contains(pool.Id));
        _invariants.WasLeftOver = true;
        if (known.Count > 0)
            await world.Control.RemovePoolAsync(leftOver.Name);
        else if (await world.ImportAsync(Urns.Of(Road.Declared, Programs.PoolType, Programs.Resource), leftOver.Id) is { Succeeded: false } import)
            return import;
        return await world.UpAsync(Road.Declared);
    }

    private static List<string> Told(string what, Outcome outcome) => [$"{what}: {string.Join(' ', outcome.Errors)}"];

    private static void Require(Outcome outcome)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException(string.Join(' ', outcome.Errors));
    }
}
