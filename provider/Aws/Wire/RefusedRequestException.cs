using System.Globalization;
using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace WorkSpacesProvider.Aws;

/// <summary>An answer that is not a success, on its way through the SDK's pipeline to <see cref="Failures"/>.</summary>
internal sealed class RefusedRequestException(string code, string? requestId, HttpStatusCode status, ErrorBody body)
    : AmazonServiceException(body.Message ?? body.CapitalizedMessage ?? "", ErrorType.Unknown, code, requestId, status)
{
    public ErrorBody Body => body;

    /// <summary>How long AWS asks to be left alone, in whole seconds; null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>
    /// Takes the code from the body's <c>__type</c>, the header <c>X-Amzn-ErrorType</c> or the body's <c>code</c>, in this order.
    /// </summary>
    public static RefusedRequestException Read(ReadOnlySpan<byte> body, IWebResponseData response, HttpStatusCode status)
    {
        var error = Parse(body);
        var code = error.Type ?? Header(response, "X-Amzn-ErrorType") ?? error.Code ?? "";
        return new(Bare(code), Header(response, "x-amzn-RequestId"), status, error) { RetryAfter = Seconds(Header(response, "Retry-After")) };
    }

    /// <summary><c>com.amazonaws.workspaces#AccessDeniedException:http://…</c> is AccessDeniedException.</summary>
    internal static string Bare(string code)
    {
        code = code[(code.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var colon = code.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? code : code[..colon]).Trim();
    }

    // A proxy or a load balancer answers with HTML; then the status is all there is to tell.
    private static ErrorBody Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WorkSpacesJson.Default.ErrorBody) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private static TimeSpan? Seconds(string? header) =>
        int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static string? Header(IWebResponseData response, string name) =>
        response.IsHeaderPresent(name) ? response.GetHeaderValue(name) : null;
}
