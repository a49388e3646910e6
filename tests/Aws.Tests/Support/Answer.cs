namespace WorkSpacesProvider.Aws.Tests;

/// <summary>What the stand-in does with a request.</summary>
internal sealed record Answer(int Status, string Body)
{
    /// <summary>Sent as headers; the request id is always there.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The connection breaks instead of an answer.</summary>
    public bool IsReset { get; init; }

    /// <summary>No answer comes.</summary>
    public bool IsHang { get; init; }

    public Answer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal) { [header] = value } };

    public static Answer Ok(string body) => new(200, body);

    public static Answer Error(string code, string message = "AWS's words", int status = 400) =>
        new(status, $$"""{"__type":"{{code}}","message":"{{message}}"}""");

    public static Answer Reset { get; } = new(0, "") { IsReset = true };

    public static Answer Hang { get; } = new(0, "") { IsHang = true };
}
