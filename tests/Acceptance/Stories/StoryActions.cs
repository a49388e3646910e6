using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>What a story does by hand, past the provider: each key of the object is one deed, done in the order of the file.</summary>
internal static class StoryActions
{
    public static async Task DoAsync(StoryWorld world, JsonObject deeds)
    {
        foreach (var (deed, node) in deeds)
        {
            foreach (var item in node is JsonArray items ? items.Select(item => item!) : [node!])
                await DoAsync(world, deed, item);
        }
    }

    private static Task DoAsync(StoryWorld world, string deed, JsonNode item) => deed switch
    {
        "switches" => world.Control.SetSwitchesAsync(item.DeepClone()),
        "faults" => world.Control.AddFaultAsync(item.DeepClone()),
        "pools" => world.Control.SeedAsync(new JsonObject { ["pools"] = new JsonArray(item.DeepClone()) }),
        "seed" => world.Control.SeedAsync(item.DeepClone()),
        "forget faults" => world.Control.ClearFaultsAsync(),
        "provisioningFailures" => world.Control.AddProvisioningFailureAsync(item.DeepClone()),
        "endProvisioningFailures" => world.Control.EndProvisioningFailuresAsync(),
        "change" => world.Control.ChangePoolAsync((string)item["pool"]!, item["to"]!.DeepClone()),
        "tags" => world.Control.SetTagsAsync((string)item["pool"]!, item["to"]!.DeepClone()),
        "remove" => world.Control.RemovePoolAsync((string)item!),
        "connect" => world.Control.ConnectAsync((string)item["pool"]!, new JsonObject { ["userId"] = "ann", ["count"] = item["count"]!.DeepClone() }),
        "disconnect" => world.Control.DisconnectAsync((string)item!),
        "speed" => Task.CompletedTask,
        _ => throw new InvalidOperationException($"A story knows no deed '{deed}'."),
    };
}
