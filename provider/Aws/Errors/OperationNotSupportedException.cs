namespace WorkSpacesProvider.Aws;

/// <summary>AWS doesn't offer the operation for this resource.</summary>
public sealed class OperationNotSupportedException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException)
{
    /// <summary>AWS's reason code, if it gave one.</summary>
    public string? Reason { get; init; }
}
