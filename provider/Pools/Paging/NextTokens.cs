using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Paging;

/// <summary>Follows the NextTokens of one list, and notices a list that has no end.</summary>
/// <param name="operation">The operation, for the message.</param>
internal sealed class NextTokens(string operation)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <returns>Where the next page starts, or null after the last one.</returns>
    /// <exception cref="WorkSpacesException">AWS gave the token before.</exception>
    public string? Follow(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        return _given.Add(token) ? token : throw new WorkSpacesException(
            $"{operation} gave the same NextToken twice, so its list has no end. Run again; if it stays, ask AWS Support.")
        { Operation = operation };
    }
}
