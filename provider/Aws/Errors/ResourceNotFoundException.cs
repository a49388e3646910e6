namespace WorkSpacesProvider.Aws;

/// <summary>There is no such resource in the account and region.</summary>
public sealed class ResourceNotFoundException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException)
{
    /// <summary>The id that AWS didn't find, if it said so.</summary>
    public string? ResourceId { get; init; }
}
