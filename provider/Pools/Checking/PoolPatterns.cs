using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>The patterns of the service model (botocore workspaces/2015-04-08, shapes as named), applied to the whole text.</summary>
internal static partial class PoolPatterns
{
    /// <summary>WorkspacesPoolName.</summary>
    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex PoolName();

    /// <summary>UpdateDescription; the model's length of 1 to 255 is in it.</summary>
    [GeneratedRegex("[a-zA-Z0-9_./() -]{1,255}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Description();

    /// <summary>BundleId.</summary>
    [GeneratedRegex("wsb-[0-9a-z]{8,63}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex BundleId();

    /// <summary>DirectoryId. The model's own anchors miss half of it; its length of at most 65 is kept.</summary>
    [GeneratedRegex("d-[0-9a-f]{8,63}|wsd-[0-9a-z]{8,61}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex DirectoryId();

    /// <summary>SettingsGroup; the model's length of at most 100 is in it.</summary>
    [GeneratedRegex("[A-Za-z0-9_./()!*'-]{1,100}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex SettingsGroup();

    /// <summary>A region's name, such as us-gov-west-1.</summary>
    [GeneratedRegex("[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Region();

    /// <summary>WorkspacesPoolId.</summary>
    [GeneratedRegex("wspool-[0-9a-z]{9}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex PoolId();

    /// <summary>WorkspaceImageId.</summary>
    [GeneratedRegex("wsi-[0-9a-z]{9,63}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex ImageId();

    /// <summary>DescribeWorkspacesPoolsFilterValue; the model's length of at most 128 is in it. It takes no single character.</summary>
    [GeneratedRegex("[A-Za-z0-9][A-Za-z0-9_.-]{1,127}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex PoolFilterValue();

    /// <summary>WorkspaceDirectoryName.</summary>
    [GeneratedRegex(@"[a-zA-Z0-9][a-zA-Z0-9_.\s-]{1,64}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex DirectoryName();
}
