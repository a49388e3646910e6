using System.Text.Json.Nodes;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>What a change of each input does to a pool.</summary>
internal static class ChangeTable
{
    public static string Make(JsonObject schema) => MarkdownTable.Make(
        ["you change", "what happens"],
        SchemaItem.Find(schema, "WorkspacesPool")["inputProperties"]!.AsObject()
            .Select(input => (IReadOnlyList<string>)[$"`{input.Key}`", Effect(input.Key, input.Value!.AsObject())]));

    private static string Effect(string input, JsonObject property)
    {
        if ((bool?)property["willReplaceOnChanges"] == true)
        {
            return "the pool is **replaced**";
        }

        return PoolFields.All.FirstOrDefault(field => field.Property == input)?.Stopped switch
        {
            StoppedPool.Needed => "**stop, update, start**, if the pool runs",
            StoppedPool.MayBeNeeded => "updated in place; if AWS refuses that on a running pool: **stop, update, start**",
            StoppedPool.NotNeeded => "updated in place",
            null => EffectOfOurs(input),
            var other => throw new InvalidDataException($"{input}: the change table has no words for {other}."),
        };
    }

    /// <summary>The inputs that are not fields of UpdateWorkspacesPool.</summary>
    private static string EffectOfOurs(string input) => input switch
    {
        "tags" => "the tags that differ are set and removed, in place",
        "desiredState" => "the pool is started or stopped",
        "stopPolicy" => "nothing, until the next stop",
        _ => throw new InvalidDataException($"{input}: the change table has no words for this input."),
    };
}
