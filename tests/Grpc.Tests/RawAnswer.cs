using System.Globalization;
using System.Net;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>An answer as HTTP sees it.</summary>
internal sealed record RawAnswer(
    HttpStatusCode HttpStatus,
    string ContentType,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> Trailers,
    byte[] Body)
{
    public bool IsTrailersOnly => Headers.ContainsKey("grpc-status") && Trailers.Count == 0 && Body.Length == 0;

    public StatusCode StatusCode => (StatusCode)int.Parse(Find("grpc-status") ?? "-1", CultureInfo.InvariantCulture);

    public string Message => PercentEncoding.Decode(Find("grpc-message") ?? "");

    public string? Find(string name) => Headers.GetValueOrDefault(name) ?? Trailers.GetValueOrDefault(name);
}
