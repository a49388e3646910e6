using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Engine.Emulation;

/// <summary>A pool as the emulator holds it.</summary>
internal sealed class PoolOnServer(JsonObject dump)
{
    /// <summary>In AWS's own form.</summary>
    public JsonObject Pool => dump["pool"]!.AsObject();

    public JsonObject Tags => dump["tags"]!.AsObject();

    public int Sessions => dump["sessions"]!.AsArray().Count;

    public string Region => (string)dump["region"]!;

    public string Name => Text("PoolName");

    public string Id => Text("PoolId");

    public string State => Text("State");

    private string Text(string member) => (string)Pool[member]!;
}
