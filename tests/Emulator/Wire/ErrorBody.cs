using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The JSON of an error answer.</summary>
internal sealed record ErrorBody(
    [property: JsonPropertyName("__type")] string Type,
    [property: JsonPropertyName("message")] string? Message,
    string? ResourceId = null,
    [property: JsonPropertyName("reason")] string? Reason = null);
