using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;
using static WorkSpacesProvider.Faults.Roads.Programs;

namespace WorkSpacesProvider.Faults.Roads;

/// <summary>Every way that a pool's life can take: each kind of change, from each state in which a pool can be found.</summary>
internal static class AllRoads
{
    private const string Running = "RUNNING";
    private const string Stopped = "STOPPED";

    private static JsonObject OtherWords => new() { ["description"] = "Other words", ["timeoutSettings"] = new JsonObject { ["disconnectTimeoutInSeconds"] = 600 } };

    private static JsonObject OtherMode => new() { ["runningMode"] = "ALWAYS_ON" };

    private static JsonObject OtherModeAndTags => new()
    {
        ["runningMode"] = "ALWAYS_ON",
        ["tags"] = new JsonObject { ["team"] = "support", ["owner"] = "ann" },
    };

    public static IReadOnlyList<Road> All { get; } =
    [
        Create("create and start", Pool(), Running),
        Create("create stopped", Pool(State(Stopped)), Stopped),
        Create("create stopped a pool that starts by itself", Pool(With(State(Stopped), OtherMode)), Stopped) with
        {
            Switches = Switch("always-on-after-create", "running"),
        },
        FromRunning("update a running pool", Pool(OtherWords)),
        FromStopped("update a stopped pool", Pool(OtherWords)),
        FromRunning("resize a running pool", Pool(new JsonObject { ["capacity"] = new JsonObject { ["desiredUserSessions"] = 5 } })),
        FromRunning("change the tags of a running pool", Pool(With(OtherModeAndTags, new JsonObject { ["runningMode"] = "AUTO_STOP" }))),
        FromRunning("change the mode of a running pool", Pool(OtherMode)),
        FromRunning("change the mode of a running pool, and its tags", Pool(OtherModeAndTags)),
        FromRunning("change the mode of a running pool, once people are gone", Pool(With(OtherMode, Policy("WAIT")))),
        FromRunning("change the mode of a running pool, unless people are there", Pool(With(OtherMode, Policy("FAIL")))),
        FromStopped("change the mode of a stopped pool, and its tags", Pool(OtherModeAndTags)),
        FromRunning("change a bundle that AWS refuses while it runs", Pool(new JsonObject { ["bundleId"] = "wsb-amazon2022" })) with
        {
            Switches = Switch("live-bundle-update", "refused"),
        },
        FromRunning("stop a running pool", Pool(State(Stopped))) with { Ends = Stopped },
        FromRunning("stop a running pool and change its mode", Pool(With(State(Stopped), OtherMode))) with { Ends = Stopped },
        FromStopped("start a stopped pool", Pool(State(Running))) with { Ends = Running },
        FromStopped("start a stopped pool and change its mode", Pool(With(State(Running), OtherMode))) with { Ends = Running },
        FromRunning("replace a running pool by one of another name", Pool(new JsonObject { ["poolName"] = "office-2" })),
        FromRunning(
            "delete a running pool, then create one of another name",
            Pool(new JsonObject { ["poolName"] = "office-2" }, new ResourceOptions { DeleteBeforeReplace = true })),
        FromRunning("refresh a running pool that was changed by hand", Pool()) with
        {
            Kind = RoadKind.Refresh,
            ByHand = new JsonObject { ["Description"] = "Changed by hand" },
        },
        FromStopped("refresh a stopped pool", Pool()) with { Kind = RoadKind.Refresh },
        FromRunning("delete a running pool", Programs.Empty) with { Kind = RoadKind.Destroy, Ends = null },
        FromStopped("delete a stopped pool", Programs.Empty) with { Kind = RoadKind.Destroy, Ends = null },
        FromRunning("delete a running pool, once people are gone", Programs.Empty) with
        {
            Kind = RoadKind.Destroy,
            Given = [Pool(Policy("WAIT"))],
            Ends = null,
        },
    ];

    private static Road Create(string name, StackProgram declared, string ends) => new(name) { Declared = declared, Ends = ends };

    private static Road FromRunning(string name, StackProgram declared) =>
        new(name) { Given = [Pool()], Declared = declared, Found = Running, Ends = Running };

    /// <summary>A pool that somebody wanted stopped and then no longer spoke of it.</summary>
    private static Road FromStopped(string name, StackProgram declared) =>
        new(name) { Given = [Pool(State(Stopped)), Pool()], Declared = declared, Found = Stopped, Ends = Stopped };

    private static JsonObject State(string desired) => new() { ["desiredState"] = desired };

    private static JsonObject Policy(string activeSessions) => new() { ["stopPolicy"] = new JsonObject { ["activeSessions"] = activeSessions } };

    private static JsonObject With(JsonObject changes, JsonObject more)
    {
        foreach (var (name, value) in more)
            changes[name] = value?.DeepClone();
        return changes;
    }

    private static Dictionary<string, string> Switch(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
