using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>What to do about each error code of a pool.</summary>
internal static class PoolErrorsTable
{
    public static string Make() => MarkdownTable.Make(
        ["code", "ends a wait", "what to do"],
        PoolErrorTable.Codes.Order(StringComparer.Ordinal).Select(code => (IReadOnlyList<string>)
            [$"`{code}`", PoolErrorTable.Advice(code).CanHeal ? "no" : "yes", PoolErrorTable.Advice(code).Hint]));
}
