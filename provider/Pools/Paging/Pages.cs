using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Paging;

/// <summary>Reads a list of AWS's to its end.</summary>
internal static class Pages
{
    /// <summary>All items, page after page; each page is asked for when its first item is wanted.</summary>
    /// <param name="operation">The operation, for the message.</param>
    /// <param name="read">Reads the page of a token, or the first one for null.</param>
    /// <exception cref="WorkSpacesException">AWS gave a token for the second time, so the list would have no end.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(string operation, Func<string?, Task<Page<T>>> read)
        where T : class
    {
        var tokens = new NextTokens(operation);
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

            next = tokens.Follow(page.NextToken);
        }
        while (next is not null);
    }
}
