using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>Data for one account and region, in AWS's own form. What is there with the same id is replaced.</summary>
/// <param name="Account">Null = the first account.</param>
/// <param name="Region">Null = the first region.</param>
/// <param name="Images">As DescribeWorkspaceImages shows them.</param>
/// <param name="Bundles">As DescribeWorkspaceBundles shows them.</param>
/// <param name="Directories">As DescribeWorkspaceDirectories shows them.</param>
/// <param name="Pools">Pools in any state.</param>
/// <param name="Replace">Removes the images, bundles, directories and pools of each given kind first.</param>
/// <param name="AllowUnknownValues">Lets members with a fixed set of values hold others, as a newer service might send.</param>
internal sealed record SeedRequest(
    string? Account = null,
    string? Region = null,
    IReadOnlyList<JsonElement>? Images = null,
    IReadOnlyList<JsonElement>? Bundles = null,
    IReadOnlyList<JsonElement>? Directories = null,
    IReadOnlyList<PoolSeed>? Pools = null,
    bool Replace = false,
    bool AllowUnknownValues = false);
