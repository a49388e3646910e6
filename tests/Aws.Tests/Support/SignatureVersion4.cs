using System.Security.Cryptography;
using System.Text;

namespace WorkSpacesProvider.Aws.Tests;

/// <summary>Computes the signature of a request anew, by AWS's description of version 4, without the SDK.</summary>
internal static class SignatureVersion4
{
    public static (string Scope, bool IsValid) Verify(ReceivedRequest request, string secretKey)
    {
        var parts = request.Headers["authorization"].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var scope = parts["Credential"].Split('/', 2)[1];
        var signedHeaders = parts["SignedHeaders"].Split(';');
        var canonicalRequest = string.Join('\n', [
            request.Method,
            request.Path,
            "",
            .. signedHeaders.Select(name => $"{name}:{request.Headers[name].Trim()}"),
            "",
            parts["SignedHeaders"],
            Hex(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body))),
        ]);
        var stringToSign = string.Join(
            '\n', "AWS4-HMAC-SHA256", request.Headers["x-amz-date"], scope, Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest))));
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), Hmac);
        return (scope, string.Equals(Hex(Hmac(key, stringToSign)), parts["Signature"], StringComparison.Ordinal));
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
