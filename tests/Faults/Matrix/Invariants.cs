using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Faults.Roads;
using WorkSpacesProvider.Faults.Worlds;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>What must hold whatever happened, read from the emulator and from the engine's state.</summary>
internal sealed class Invariants(World world, Road road)
{
    /// <summary>The pool was left by a create that was killed, and then imported: a pool that is imported is left as it is found.</summary>
    public bool WasLeftOver { get; set; }

    /// <summary>Right after the road: no pool that the state doesn't know, none in a state nobody asked for.</summary>
    /// <param name="outcome">How the road ended.</param>
    /// <param name="canBringBack">AWS took the calls that bring a pool back.</param>
    public async Task<IReadOnlyList<string>> AfterTheFaultAsync(Outcome outcome, bool canBringBack)
    {
        var broken = new List<string>();
        var pools = await world.Control.PoolsAsync();
        var known = world.State.Resources.ToDictionary(state => state.Id, StringComparer.Ordinal);
        broken.AddRange(pools.Where(pool => !known.ContainsKey(pool.Id)).Select(pool => $"pool {pool.Name} ({pool.Id}) is an orphan: the state doesn't know it"));
        if (outcome.Succeeded)
            return [.. broken, .. await AtTheGoalAsync()];

        if (road is { DeletesFound: false, Found: not null } && canBringBack)
        {
            broken.AddRange(pools
                .Where(pool => known.TryGetValue(pool.Id, out var state) && WasFound(state) && pool.State != road.Found && pool.State != road.Ends)
                .Select(pool => $"pool {pool.Name} is {pool.State}; it was found {road.Found} and is to end {road.Ends}"));
        }

        return broken;

        // A pool of another name is new on this road, and one that only waits to be deleted may be on its way there.
        bool WasFound(ResourceState state) => !state.IsPendingDelete && NameIn(state.Inputs) == NameIn(road.Given[0].Resources[0].Inputs);
    }

    /// <summary>The declared pool is the live pool, there is no other, and nothing is left to do.</summary>
    public async Task<IReadOnlyList<string>> AtTheGoalAsync()
    {
        var broken = new List<string>();
        var pools = await world.Control.PoolsAsync();
        var states = world.State.Resources;
        var wanted = road.Ends is null ? 0 : 1;
        if (pools.Count != wanted || states.Count != wanted)
            return [$"there are {pools.Count} pools and {states.Count} in the state; there must be {wanted}"];
        if (road.Ends is null)
            return [];

        broken.AddRange(Differences(pools[0]));
        if (states[0].Id != pools[0].Id)
            broken.Add($"the state has {states[0].Id}, the emulator {pools[0].Id}");
        broken.AddRange(states[0].InitErrors.Select(error => $"the state still has the error '{error}'"));
        var preview = await world.PreviewAsync(road.Kind == RoadKind.Refresh ? road.Given[^1] : road.Declared);
        broken.AddRange(preview.Errors.Select(error => $"a preview fails: {error}"));
        if (road.Kind != RoadKind.Refresh)
            broken.AddRange(preview.Changes.Select(step => $"a preview still finds: {step.Step.Operation} {string.Join(", ", step.Step.Changes.Select(change => change.Path))}"));
        return broken;
    }

    private IEnumerable<string> Differences(PoolOnServer pool)
    {
        if (pool.State != road.Ends && !WasLeftOver)
            yield return $"pool {pool.Name} is {pool.State}; it was found {road.Found ?? "nowhere"} and is to end {road.Ends}";
        if (road.Kind == RoadKind.Refresh)
            yield break;
        var declared = JsonNode.Parse(PropertyJson.Write(road.Declared.Resources[0].Inputs))!.AsObject();
        foreach (var (property, live) in Live(pool))
        {
            if (declared[property] is { } value && !IsPart(value, live))
                yield return $"{property} is {live?.ToJsonString() ?? "absent"}; declared is {value.ToJsonString()}";
        }
    }

    private static IEnumerable<(string Property, JsonNode? Live)> Live(PoolOnServer pool)
    {
        yield return ("poolName", pool.Pool["PoolName"]);
        yield return ("description", pool.Pool["Description"]);
        yield return ("bundleId", pool.Pool["BundleId"]);
        yield return ("directoryId", pool.Pool["DirectoryId"]);
        yield return ("runningMode", pool.Pool["RunningMode"]);
        yield return ("capacity", new JsonObject { ["desiredUserSessions"] = pool.Pool["CapacityStatus"]!["DesiredUserSessions"]!.DeepClone() });
        yield return ("timeoutSettings", new JsonObject { ["disconnectTimeoutInSeconds"] = pool.Pool["TimeoutSettings"]?["DisconnectTimeoutInSeconds"]?.DeepClone() });
        yield return ("tags", pool.Tags);
    }

    /// <summary>Tags are compared whole, so that one which was to go is noticed.</summary>
    private static bool IsPart(JsonNode declared, JsonNode? live) => (declared, live) switch
    {
        (JsonObject wanted, JsonObject found) => wanted.Count == found.Count && wanted.All(member => IsPart(member.Value!, found[member.Key])),
        (JsonValue wanted, JsonValue found) when wanted.GetValueKind() == System.Text.Json.JsonValueKind.Number => (double)wanted == (double)found,
        _ => JsonNode.DeepEquals(declared, live),
    };

    private static string NameIn(Struct inputs) => inputs.Fields["poolName"].StringValue;
}
