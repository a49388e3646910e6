using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Pools.Configuration;

internal static partial class ConfigurationPatterns
{
    /// <summary>IAM's form, with any partition and a path.</summary>
    [GeneratedRegex(@"arn:aws[a-z-]*:iam::[0-9]{12}:role/.{1,576}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex RoleArn();

    /// <summary>RoleSessionName of the STS API.</summary>
    [GeneratedRegex(@"[A-Za-z0-9_+=,.@-]{2,64}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex SessionName();
}
