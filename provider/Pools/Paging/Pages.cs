using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Pools.Paging;

/// <summary>Reads a list of AWS's to its end.</summary>
internal static class Pages
{
    /// <summary>All items, page after page; each page is asked for when its first item is wanted.</summary>
    /// <param name="operation">The operation, for the message.</param>
    /// <param name="read">Reads the page of a token, or the first one for null.</param>
    /// <exception cref="ProviderException">AWS gave a token for the second time, so the list would have no end.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(string operation, Func<string?, Task<Page<T>>> read)
        where T : class
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await read(next);
            foreach (var item in page.Items)
            {
                // JSON allows a list to hold nulls, whatever the model of the service says.
                if (item is not null)
                {
                    yield return item;
                }
            }

            next = page.NextToken;
            if (!string.IsNullOrEmpty(next) && !given.Add(next))
            {
                throw new ProviderException(
                    ErrorKind.Unavailable,
                    $"{operation} gave the same NextToken twice, after {given.Count + 1} pages, so its list has no end. Run again; if it stays, ask AWS Support.");
            }
        }
        while (!string.IsNullOrEmpty(next));
    }
}
