namespace WorkSpacesProvider.Aws;

/// <summary>A quota of the account is used up, e.g. 10 pools per region.</summary>
public sealed class ResourceLimitExceededException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
