using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Pools.Configuration;

internal static partial class ConfigurationPatterns
{
    [GeneratedRegex(@"https?://[A-Za-z0-9._\-\[\]:]+/?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Url();

    /// <summary>IAM's form, with any partition and a path.</summary>
    [GeneratedRegex(@"arn:aws[a-z-]*:iam::[0-9]{12}:role/.{1,576}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex RoleArn();

    /// <summary>RoleSessionName of the STS API.</summary>
    [GeneratedRegex(@"[\w+=,.@-]{2,64}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex SessionName();
}
