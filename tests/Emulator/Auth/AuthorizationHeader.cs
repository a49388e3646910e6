using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>
/// The header form of a version 4 signature:
/// AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/aws4_request, SignedHeaders=a;b, Signature=hex.
/// </summary>
internal sealed record AuthorizationHeader(
    string AccessKeyId, string Date, string Region, string Service, string Terminator, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    public string Scope => $"{Date}/{Region}/{Service}/{Terminator}";

    public static bool TryParse(string header, [NotNullWhen(true)] out AuthorizationHeader? parsed, out string problem)
    {
        parsed = null;
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            problem = $"Authorization header requires the algorithm {Algorithm}.";
            return false;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2) is [var name, var value]) fields[name] = value;
        }

        foreach (var name in (string[])["Credential", "SignedHeaders", "Signature"])
        {
            if (fields.GetValueOrDefault(name) is { Length: > 0 }) continue;
            problem = $"Authorization header requires '{name}' parameter.";
            return false;
        }

        if (fields["Credential"].Split('/') is not [var key, var date, var region, var service, var terminator])
        {
            problem = "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, "
                + $"got '{fields["Credential"]}'.";
            return false;
        }

        problem = "";
        parsed = new(key, date, region, service, terminator, fields["SignedHeaders"].Split(';'), fields["Signature"]);
        return true;
    }
}
