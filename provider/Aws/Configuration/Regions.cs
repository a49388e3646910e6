namespace WorkSpacesProvider.Aws;

/// <summary>Names of regions.</summary>
internal static class Regions
{
    /// <summary>Where AWS offers WorkSpaces Pools, for messages. Source: administration guide, wsp-pools-regions.</summary>
    public const string OfPools =
        "us-east-1, us-west-2, ap-south-1, ap-northeast-1, ap-northeast-2, ap-southeast-1, ap-southeast-2, ca-central-1, "
        + "eu-central-1, eu-west-1, eu-west-2, eu-west-3, sa-east-1, us-gov-east-1, us-gov-west-1";

    /// <summary>
    /// Whether the name can be a region's. It becomes part of a host name, so anything else could send requests elsewhere.
    /// </summary>
    public static bool IsWellFormed(string region) =>
        region.Length is > 0 and <= 63
        && region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && region[0] != '-' && region[^1] != '-';
}
