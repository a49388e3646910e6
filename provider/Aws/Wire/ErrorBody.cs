using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// The members that error answers are known to have. Newer servers send the code as <c>__type</c>, older ones as <c>code</c>.
/// </summary>
internal sealed record ErrorBody
{
    [JsonPropertyName("__type")]
    public string? Type { get; init; }

    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("message")]
    public string? Message { get; init; }

    [JsonPropertyName("Message")]
    public string? CapitalizedMessage { get; init; }

    [JsonPropertyName("reason")]
    public string? Reason { get; init; }

    public string? ResourceId { get; init; }
}
