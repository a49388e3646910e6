namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>
/// What Terraform calls the package, its resources and its functions. The provider's name is the package's without the vendor,
/// <c>aws-workspaces</c> → <c>workspaces</c>; every type begins with it, and says it once, whether in plural or not:
/// <c>WorkspacesPool</c> → <c>workspaces_pool</c>, <c>getWorkspaceImages</c> → <c>workspaces_images</c>.
/// </summary>
internal static class TypeNames
{
    private const string Getter = "get_";

    public static string OfProvider(string packageName) => packageName[(packageName.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <param name="provider">The provider's name.</param>
    /// <param name="token">The token of a resource or a function, <c>package:module:name</c>.</param>
    public static string OfToken(string provider, string token)
    {
        var name = NameCase.ToSnake(token[(token.LastIndexOf(':') + 1)..]);
        foreach (var prefix in (ReadOnlySpan<string>)[Getter, $"{provider}_", $"{provider.TrimEnd('s')}_"])
        {
            name = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
        }

        return $"{provider}_{name}";
    }
}
