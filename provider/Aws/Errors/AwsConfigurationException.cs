namespace WorkSpacesProvider.Aws;

/// <summary>A setting of the provider is missing or not valid. Nothing was sent.</summary>
public sealed class AwsConfigurationException(string message, Exception? innerException = null)
    : WorkSpacesException(message, innerException);
