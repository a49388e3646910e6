namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>The parts of an HTTP request that a signature covers.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as it came, still encoded.</param>
/// <param name="Query">The query as it came, without the question mark.</param>
/// <param name="Headers">Names in lower case; the values of a repeated header in their order.</param>
/// <param name="Body">The payload.</param>
internal sealed record SignedRequest(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Headers,
    ReadOnlyMemory<byte> Body)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;
}
