using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>Tells a pool's errors to a person.</summary>
internal static class PoolErrorText
{
    /// <summary>Code, AWS's words, and what to do: one sentence or two.</summary>
    public static string Describe(WorkspacesPoolError error)
    {
        var words = string.IsNullOrEmpty(error.ErrorMessage) ? "" : $": {error.ErrorMessage.TrimEnd('.')}";
        return $"{error.ErrorCode ?? "an error without a code"}{words}. {PoolErrorTable.Advice(error.ErrorCode).Hint}";
    }

    /// <summary>The errors that say more than that the pool is stopped.</summary>
    public static IEnumerable<WorkspacesPoolError> Real(WorkspacesPool pool) => pool.Errors.Where(error => error.ErrorCode != PoolErrorTable.Stopped);

    /// <summary>The codes of the real errors, for a line of progress; empty when there are none.</summary>
    public static string Codes(WorkspacesPool pool) => string.Join(", ", Real(pool).Select(error => error.ErrorCode ?? "error").Distinct(StringComparer.Ordinal));
}
