using System.Text.Json;

namespace WorkSpacesProvider.Emulator.State;

/// <summary>An image, bundle or directory: a document in AWS's own form, which the emulator hands out as it is.</summary>
internal sealed record CatalogItem(long Sequence, string Id, JsonElement Document)
{
    /// <returns>The member's text, or null where it is absent.</returns>
    public string? Text(string member) =>
        Document.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
