using System.Globalization;
using System.Text;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>
/// Cuts lists into pages. A token says after which item the next page begins, not at which position, so that items
/// added or removed between two pages are neither repeated nor skipped.
/// </summary>
internal static class Pages
{
    /// <param name="items">In the order of their sequence numbers.</param>
    /// <param name="sequence">An item's sequence number.</param>
    /// <param name="size">Items on a page.</param>
    /// <param name="token">The token of the request; null for the first page.</param>
    /// <param name="list">Names the list (operation, account, region); a token is good for its own list only.</param>
    /// <param name="refusal">The error for a token that is not one of this list's; null = InvalidParameterValuesException.</param>
    /// <exception cref="AwsException">The token is not one of this list's.</exception>
    public static (IReadOnlyList<T> Items, string? NextToken) Take<T>(
        IEnumerable<T> items, Func<T, long> sequence, int size, string? token, string list, Func<string, AwsException>? refusal = null)
    {
        var after = token is null ? 0 : Read(token, list, refusal ?? AwsErrors.InvalidParameterValues);
        var page = items.Where(item => sequence(item) > after).Take(size + 1).ToList();
        if (page.Count <= size) return (page, null);

        page.RemoveAt(size);
        return (page, Write(sequence(page[^1]), list));
    }

    private static string Write(long after, string list) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{list}|{after}"));

    private static long Read(string token, string list, Func<string, AwsException> refusal)
    {
        var bytes = new byte[token.Length];
        if (Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('|') is [var name, var after]
            && string.Equals(name, list, StringComparison.Ordinal)
            && long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return sequence;
        }

        throw refusal("NextToken is not valid for this list; use the one of the page before, or none.");
    }
}
