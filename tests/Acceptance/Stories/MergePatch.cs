using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>RFC 7396: objects are merged, null takes a member away, everything else takes the place of what was there.</summary>
internal static class MergePatch
{
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
            return patch?.DeepClone();
        var result = (target as JsonObject)?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in members)
        {
            if (value is null)
                result.Remove(name);
            else
                result[name] = Apply(result[name], value);
        }

        return result;
    }
}
