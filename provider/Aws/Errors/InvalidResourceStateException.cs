namespace WorkSpacesProvider.Aws;

/// <summary>The resource is in a state that doesn't allow the operation, e.g. a running pool whose directory shall change.</summary>
public sealed class InvalidResourceStateException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
