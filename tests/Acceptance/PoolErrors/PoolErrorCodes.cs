using System.Text.Json;

namespace WorkSpacesProvider.Acceptance.PoolErrors;

/// <summary>The codes of a pool's errors as pool-errors.json lists them: the 40 of the service model and 3 that only the guide names.</summary>
/// <param name="CannotHeal">Nobody but the user can do anything about them.</param>
/// <param name="CanHeal">AWS may overcome them. WORKSPACES_POOL_STOPPED, which is no failure, has a story of its own.</param>
internal sealed record PoolErrorCodes(IReadOnlyList<string> CannotHeal, IReadOnlyList<string> CanHeal)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    public static PoolErrorCodes All { get; } =
        JsonSerializer.Deserialize<PoolErrorCodes>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PoolErrors", "pool-errors.json")), CamelCase)!;
}
