using System.Net;

namespace WorkSpacesProvider.Aws;

/// <summary>What is known of a failed call; the members stand in <see cref="WorkSpacesException"/>.</summary>
internal sealed record CallFacts
{
    public string Operation { get; init; } = "";
    public string Code { get; init; } = "";
    public string AwsMessage { get; init; } = "";
    public string? RequestId { get; init; }
    public HttpStatusCode StatusCode { get; init; }
    public string Region { get; init; } = "";
    public bool AnswerMayBeLost { get; init; }
}
