using System.Reflection;

namespace WorkSpacesProvider.Acceptance;

/// <summary>Where the provider under test is: PULUMI_RESOURCE_AWS_WORKSPACES if set, else what was built along with the tests.</summary>
internal static class Binaries
{
    public static string Provider =>
        Environment.GetEnvironmentVariable("PULUMI_RESOURCE_AWS_WORKSPACES")
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, Metadata("ProviderPath")));

    /// <summary>A path that the build noted, relative to the tests' own output.</summary>
    public static string Metadata(string key) =>
        typeof(Binaries).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
