namespace WorkSpacesProvider.Pulumi.Engine;

/// <summary>The form of an engine's address: <c>host:port</c>.</summary>
internal static class HostPort
{
    public static bool IsValid(string address) =>
        address.LastIndexOf(':') is > 0 and var colon
        && ushort.TryParse(address.AsSpan(colon + 1), out var port) && port > 0
        && Uri.TryCreate($"http://{address}", UriKind.Absolute, out _);
}
