using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Emulation;

namespace WorkSpacesProvider.Testing.Stories;

/// <summary>What a story does by hand at the emulator, past the provider: each key of the object is one deed, done in the order of the file.</summary>
internal static class EmulatorDeeds
{
    public static async Task DoAsync(EmulatorControl control, JsonObject deeds)
    {
        foreach (var (deed, node) in deeds)
        {
            foreach (var item in node is JsonArray items ? items.Select(item => item!) : [node!])
                await DoAsync(control, deed, item);
        }
    }

    private static Task DoAsync(EmulatorControl control, string deed, JsonNode item) => deed switch
    {
        "switches" => control.SetSwitchesAsync(item.DeepClone()),
        "faults" => control.AddFaultAsync(item.DeepClone()),
        "pools" => control.SeedAsync(new JsonObject { ["pools"] = new JsonArray(item.DeepClone()) }),
        "seed" => control.SeedAsync(item.DeepClone()),
        "forget faults" => control.ClearFaultsAsync(),
        "provisioningFailures" => control.AddProvisioningFailureAsync(item.DeepClone()),
        "endProvisioningFailures" => control.EndProvisioningFailuresAsync(),
        "change" => control.ChangePoolAsync((string)item["pool"]!, item["to"]!.DeepClone()),
        "tags" => control.SetTagsAsync((string)item["pool"]!, item["to"]!.DeepClone()),
        "remove" => control.RemovePoolAsync((string)item!),
        "connect" => control.ConnectAsync((string)item["pool"]!, new JsonObject { ["userId"] = "ann", ["count"] = item["count"]!.DeepClone() }),
        "disconnect" => control.DisconnectAsync((string)item!),
        "speed" => Task.CompletedTask,
        _ => throw new InvalidOperationException($"A story knows no deed '{deed}'."),
    };
}
