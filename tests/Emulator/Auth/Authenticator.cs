using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>Finds out who sent a request, by recomputing its signature; refuses as AWS does.</summary>
/// <param name="credentials">The key pairs that are accepted.</param>
/// <param name="wall">The wall clock: a signature is a matter of real time, however fast the pools live.</param>
internal sealed class Authenticator(CredentialStore credentials, TimeProvider wall)
{
    private const string TimestampFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    /// <param name="request">The request.</param>
    /// <param name="service">The service that the scope must name.</param>
    /// <param name="regions">The regions that the scope may name.</param>
    /// <exception cref="AwsException">The request is not, or not properly, signed.</exception>
    public Caller Authenticate(SignedRequest request, string service, IReadOnlySet<string> regions)
    {
        var header = request.Header("authorization") ?? throw AwsErrors.MissingAuthenticationToken();
        if (!AuthorizationHeader.TryParse(header, out var authorization, out var problem)) throw AwsErrors.IncompleteSignature(problem);

        var timestamp = request.Header("x-amz-date")
            ?? throw AwsErrors.IncompleteSignature("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        RequireSignedHeaders(request, authorization);
        RequireScope(authorization, service, regions);
        RequireFresh(timestamp, authorization);

        var credential = credentials.Find(authorization.AccessKeyId) ?? throw AwsErrors.UnrecognizedClient();
        RequireToken(request, credential);
        RequireSignature(request, authorization, timestamp, credential);
        return new(credential, authorization.Region);
    }

    private static void RequireSignedHeaders(SignedRequest request, AuthorizationHeader authorization)
    {
        foreach (var name in request.Headers.Keys)
        {
            var mustBeSigned = name is "host" || name.StartsWith("x-amz-", StringComparison.Ordinal);
            if (mustBeSigned && !authorization.SignedHeaders.Contains(name, StringComparer.Ordinal))
                throw AwsErrors.InvalidSignature($"'{name}' must be a 'SignedHeader' in the AWS Authorization.");
        }
    }

    private static void RequireScope(AuthorizationHeader authorization, string service, IReadOnlySet<string> regions)
    {
        if (!regions.Contains(authorization.Region)) throw AwsErrors.InvalidSignature("Credential should be scoped to a valid region.");
        if (!string.Equals(authorization.Service, service, StringComparison.Ordinal))
            throw AwsErrors.InvalidSignature($"Credential should be scoped to correct service: '{service}'.");
        if (authorization.Terminator is not "aws4_request")
            throw AwsErrors.InvalidSignature("Credential should be scoped with a valid terminator: 'aws4_request'.");
    }

    private void RequireFresh(string timestamp, AuthorizationHeader authorization)
    {
        var isDate = DateTimeOffset.TryParseExact(
            timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt);
        if (!isDate) throw AwsErrors.IncompleteSignature($"Date must be in ISO-8601 'basic format'. Got '{timestamp}'.");
        if (!timestamp.StartsWith(authorization.Date, StringComparison.Ordinal) || authorization.Date.Length != 8)
        {
            throw AwsErrors.InvalidSignature(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                + $"'{authorization.Date}' != '{timestamp}'.");
        }

        var now = wall.GetUtcNow();
        if (signedAt < now - Tolerance)
        {
            throw AwsErrors.InvalidSignature(
                $"Signature expired: {timestamp} is now earlier than {Format(now - Tolerance)} ({Format(now)} - 15 min.)");
        }

        if (signedAt > now + Tolerance)
        {
            throw AwsErrors.InvalidSignature(
                $"Signature not yet current: {timestamp} is still later than {Format(now + Tolerance)} ({Format(now)} + 15 min.)");
        }
    }

    private void RequireToken(SignedRequest request, EmulatorCredential credential)
    {
        if (!string.Equals(request.Header("x-amz-security-token"), credential.SessionToken, StringComparison.Ordinal))
            throw AwsErrors.UnrecognizedClient();
        if (credential.Expiration <= wall.GetUtcNow()) throw AwsErrors.ExpiredToken();
    }

    private static void RequireSignature(
        SignedRequest request, AuthorizationHeader authorization, string timestamp, EmulatorCredential credential)
    {
        var expected = SignatureV4.Compute(request, authorization, timestamp, credential.SecretAccessKey);
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(authorization.Signature)))
        {
            throw AwsErrors.InvalidSignature(
                "The request signature we calculated does not match the signature you provided. "
                + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);
}
