namespace WorkSpacesProvider.Aws;

/// <summary>The caller lacks a permission, or AWS no longer offers the service to the account.</summary>
public sealed class AccessDeniedException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
