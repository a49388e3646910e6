namespace WorkSpacesProvider.Aws.Tests;

/// <summary>A request as it came over the wire; header names in lower case.</summary>
internal sealed record ReceivedRequest(
    string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body, string Connection)
{
    public string Operation => Headers.GetValueOrDefault("x-amz-target", "").Split('.')[^1];
}
