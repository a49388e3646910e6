namespace WorkSpacesProvider.Aws;

/// <summary>Another operation on the resource is still running. Nothing was done.</summary>
public sealed class OperationInProgressException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
