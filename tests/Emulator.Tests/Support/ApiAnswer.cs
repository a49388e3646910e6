using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Tests.Support;

/// <summary>An answer as it came over the wire.</summary>
internal sealed record ApiAnswer(int StatusCode, string Text, string? RequestId)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The error's code; null for a success.</summary>
    public string? Error => StatusCode == 200 ? null : Json.GetProperty("__type").GetString();

    public string? Message => Json.TryGetProperty("message", out var message) ? message.GetString() : null;
}
