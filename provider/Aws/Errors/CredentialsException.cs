namespace WorkSpacesProvider.Aws;

/// <summary>There are no credentials, or AWS doesn't accept them: expired, unknown, or not fit for the region.</summary>
public sealed class CredentialsException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
