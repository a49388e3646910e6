namespace WorkSpacesProvider.Aws;

/// <summary>Too many calls, even after the repetitions. Nothing was done.</summary>
public sealed class ThrottlingException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
