using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace WorkSpacesProvider.Emulator.Tests.Support;

/// <summary>The client's half of signature version 4, for the one form of request that tests send: POST /.</summary>
internal static class RequestSigner
{
    public static void Sign(HttpRequestMessage request, string body, EmulatorCredential credential, string region, string service, DateTimeOffset time)
    {
        var timestamp = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var date = timestamp[..8];
        request.Headers.Add("x-amz-date", timestamp);
        if (credential.SessionToken is { } token) request.Headers.Add("x-amz-security-token", token);

        var headers = request.Headers
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(',', header.Value), StringComparer.Ordinal);
        headers["host"] = request.RequestUri!.Authority;
        var names = headers.Keys.Order(StringComparer.Ordinal).ToList();
        var canonical = $"POST\n/\n\n{string.Concat(names.Select(name => $"{name}:{headers[name]}\n"))}\n{string.Join(';', names)}\n{Hash(body)}";
        var scope = $"{date}/{region}/{service}/aws4_request";

        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + credential.SecretAccessKey), date), region), service), "aws4_request");
        var signature = Convert.ToHexStringLower(Mac(key, $"AWS4-HMAC-SHA256\n{timestamp}\n{scope}\n{Hash(canonical)}"));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256", $"Credential={credential.AccessKeyId}/{scope}, SignedHeaders={string.Join(';', names)}, Signature={signature}");
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
