using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Engine.Emulation;

/// <summary>One call that the emulator got.</summary>
internal sealed class ApiCall(JsonObject entry)
{
    public string Operation => (string)entry["operation"]!;

    /// <summary>When it was answered, on the pools' clock.</summary>
    public DateTimeOffset Time => (DateTimeOffset)entry["poolTime"]!;

    public JsonObject Body => entry["body"] as JsonObject ?? [];

    /// <summary>The code of the error it was answered with; null for a success.</summary>
    public string? Error => (string?)entry["error"];

    /// <summary>The kind of the fault that hit it, as the emulator names it; null where none did.</summary>
    public string? Fault => (string?)entry["fault"];

    /// <summary>True for an operation that changes nothing.</summary>
    public bool IsRead => Operation.StartsWith("Describe", StringComparison.Ordinal) || Operation.StartsWith("sts:", StringComparison.Ordinal);
}
