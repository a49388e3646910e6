namespace WorkSpacesProvider.Aws;

/// <summary>No answer came: the endpoint refused the connection, has no address, fails at TLS, broke off or took too long.</summary>
public sealed class WorkSpacesUnreachableException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
