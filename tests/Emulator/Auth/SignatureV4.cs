using System.Security.Cryptography;
using System.Text;

namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>AWS Signature Version 4, the server's half: what the signature of a request must be. Pure.</summary>
internal static class SignatureV4
{
    public static string Compute(SignedRequest request, AuthorizationHeader authorization, string timestamp, string secretAccessKey)
    {
        var stringToSign = string.Join('\n',
            AuthorizationHeader.Algorithm,
            timestamp,
            authorization.Scope,
            Hex(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalRequest(request, authorization.SignedHeaders)))));
        return Hex(HMACSHA256.HashData(SigningKey(authorization, secretAccessKey), Encoding.UTF8.GetBytes(stringToSign)));
    }

    public static string CanonicalRequest(SignedRequest request, IReadOnlyList<string> signedHeaders)
    {
        var headers = new StringBuilder();
        foreach (var name in signedHeaders)
        {
            var values = request.Headers.GetValueOrDefault(name) ?? [];
            headers.Append(name).Append(':').AppendJoin(',', values.Select(Collapse)).Append('\n');
        }

        return string.Join('\n',
            request.Method,
            CanonicalPath(request.Path),
            CanonicalQuery(request.Query),
            headers.ToString(),
            string.Join(';', signedHeaders),
            Hex(SHA256.HashData(request.Body.Span)));
    }

    private static byte[] SigningKey(AuthorizationHeader authorization, string secretAccessKey)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);
        foreach (var part in (string[])[authorization.Date, authorization.Region, authorization.Service, authorization.Terminator])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return key;
    }

    /// <summary>Every service but S3 encodes the path, as it is sent, once more.</summary>
    private static string CanonicalPath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string query)
    {
        if (query.Length == 0) return "";
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Recode(pair[0]), Value: pair.Length == 2 ? Recode(pair[1]) : ""))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    private static string Recode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Collapse(string value) =>
        string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
