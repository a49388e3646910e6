namespace WorkSpacesProvider.Aws;

/// <summary>A value breaks a rule of the API, or a combination of values does.</summary>
public sealed class InvalidParameterValuesException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
