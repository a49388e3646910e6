using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>
/// As much of the Security Token Service as account checks and role chains need: GetCallerIdentity, AssumeRole and
/// AssumeRoleWithWebIdentity, in the query protocol. Any role of any account can be assumed by whoever signs properly.
/// </summary>
internal sealed partial class StsService(
    CredentialStore credentials, Authenticator authenticator, TimeProvider wall, Random random, IReadOnlySet<string> regions)
{
    private static readonly XNamespace Namespace = "https://sts.amazonaws.com/doc/2011-06-15/";
    private readonly HashSet<string> _regions = [.. regions, "us-east-1"];

    /// <returns>The status and the XML of the answer.</returns>
    public (int StatusCode, string Xml, string Action) Answer(SignedRequest request, string requestId)
    {
        var form = ReadForm(Encoding.UTF8.GetString(request.Body.Span));
        var action = form.GetValueOrDefault("Action", "");
        try
        {
            var result = action switch
            {
                "GetCallerIdentity" => CallerIdentity(Authenticate(request)),
                "AssumeRole" => AssumeRole(form, Authenticate(request).Credential),
                "AssumeRoleWithWebIdentity" => AssumeRoleWithWebIdentity(form),
                _ => throw new AwsException("InvalidAction", $"Could not find operation {action} for version 2011-06-15"),
            };
            return (200, Envelope(action, result, requestId), action);
        }
        catch (AwsException exception)
        {
            return (exception.StatusCode, Error(exception, requestId), action);
        }
    }

    private Caller Authenticate(SignedRequest request) => authenticator.Authenticate(request, "sts", _regions);

    private static XElement[] CallerIdentity(Caller caller) =>
    [
        new(Namespace + "Arn", caller.Credential.PrincipalArn),
        new(Namespace + "UserId", caller.Credential.AccessKeyId),
        new(Namespace + "Account", caller.AccountId),
    ];

    private XElement[] AssumeRole(Dictionary<string, string> form, EmulatorCredential caller)
    {
        // A role that assumes a role gets an hour at most: role chaining.
        var longest = caller.SessionToken is null ? 43_200 : 3_600;
        return Session(form, longest);
    }

    private XElement[] AssumeRoleWithWebIdentity(Dictionary<string, string> form)
    {
        if (form.GetValueOrDefault("WebIdentityToken", "").Length < 4)
            throw AwsErrors.Validation("WebIdentityToken is missing or shorter than 4 characters; send the token of the identity provider.");
        return Session(form, 43_200);
    }

    private XElement[] Session(Dictionary<string, string> form, int longest)
    {
        var roleArn = form.GetValueOrDefault("RoleArn", "");
        var sessionName = form.GetValueOrDefault("RoleSessionName", "");
        if (RoleArn().Match(roleArn) is not { Success: true } role) throw AwsErrors.Validation($"{roleArn} is invalid");
        if (!SessionName().IsMatch(sessionName))
            throw AwsErrors.Validation($"RoleSessionName is '{sessionName}'; it must be 2-64 characters out of letters, digits and _=,.@-");

        var text = form.GetValueOrDefault("DurationSeconds", "3600");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds < 900 || seconds > longest)
            throw AwsErrors.Validation($"DurationSeconds is '{text}'; it must be a whole number from 900 to {longest}.");

        var credential = NewCredential(role, sessionName, seconds);
        credentials.Put(credential);
        return
        [
            new(Namespace + "Credentials",
                new XElement(Namespace + "AccessKeyId", credential.AccessKeyId),
                new XElement(Namespace + "SecretAccessKey", credential.SecretAccessKey),
                new XElement(Namespace + "SessionToken", credential.SessionToken),
                new XElement(Namespace + "Expiration", $"{credential.Expiration:yyyy-MM-dd'T'HH:mm:ss'Z'}")),
            new(Namespace + "AssumedRoleUser",
                new XElement(Namespace + "AssumedRoleId", $"{credential.AccessKeyId}:{sessionName}"),
                new XElement(Namespace + "Arn", credential.PrincipalArn)),
        ];
    }

    private EmulatorCredential NewCredential(Match role, string sessionName, int seconds)
    {
        var (partition, account, name) = (role.Groups["partition"].Value, role.Groups["account"].Value, role.Groups["name"].Value);
        lock (random)
        {
            return new(
                "ASIA" + random.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
                random.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 40),
                account)
            {
                SessionToken = random.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 120),
                Expiration = wall.GetUtcNow().AddSeconds(seconds),
                PrincipalArn = $"arn:{partition}:sts::{account}:assumed-role/{name}/{sessionName}",
            };
        }
    }

    private static Dictionary<string, string> ReadForm(string form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in form.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            fields[Unescape(parts[0])] = parts.Length == 2 ? Unescape(parts[1]) : "";
        }

        return fields;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static string Envelope(string action, XElement[] result, string requestId) => new XElement(
        Namespace + $"{action}Response",
        new XElement(Namespace + $"{action}Result", result.Cast<object>().ToArray()),
        new XElement(Namespace + "ResponseMetadata", new XElement(Namespace + "RequestId", requestId))).ToString(SaveOptions.DisableFormatting);

    private static string Error(AwsException exception, string requestId) => new XElement(
        Namespace + "ErrorResponse",
        new XElement(
            Namespace + "Error",
            new XElement(Namespace + "Type", "Sender"),
            new XElement(Namespace + "Code", QueryCode(exception.Code)),
            new XElement(Namespace + "Message", exception.Message)),
        new XElement(Namespace + "RequestId", requestId)).ToString(SaveOptions.DisableFormatting);

    /// <summary>The query protocol spells the common errors without "Exception", and some by other names.</summary>
    private static string QueryCode(string code) => code switch
    {
        "UnrecognizedClientException" => "InvalidClientTokenId",
        "InvalidSignatureException" => "SignatureDoesNotMatch",
        "ValidationException" => "ValidationError",
        _ => code.Replace("Exception", "", StringComparison.Ordinal),
    };

    [GeneratedRegex(
        @"\Aarn:(?<partition>aws[a-z-]*):iam::(?<account>[0-9]{12}):role/(?:[!-~]+/)?(?<name>[A-Za-z0-9_+=,.@-]{1,64})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{2,64}\z")]
    private static partial Regex SessionName();
}
