using System.Text.Json;
using WorkSpacesProvider.Emulator.Auth;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>What becomes known of a call on its way, for the log.</summary>
internal sealed class AwsCall(string requestId)
{
    public string RequestId { get; } = requestId;

    public string Operation { get; set; } = "unknown";

    public Caller? Caller { get; set; }

    public JsonElement? Body { get; set; }

    public Fault? Fault { get; set; }

    public string? Error { get; set; }
}
