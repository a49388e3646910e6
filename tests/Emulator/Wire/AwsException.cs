namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>An error answer of the API: its code (the shape's name), its text and its HTTP status.</summary>
internal sealed class AwsException(string code, string message, int statusCode = 400) : Exception(message)
{
    public string Code { get; } = code;

    public int StatusCode { get; } = statusCode;

    /// <summary>Only ResourceNotFoundException carries it.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Only OperationNotSupportedException carries it.</summary>
    public string? Reason { get; init; }
}
