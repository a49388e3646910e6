namespace WorkSpacesProvider.Aws;

/// <summary>The name is taken. Pool names are unique per account and region.</summary>
public sealed class ResourceAlreadyExistsException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
