namespace WorkSpacesProvider.Demo;

/// <summary>Something went otherwise than a pool's life should.</summary>
internal sealed class DemoFailureException(string message) : Exception(message);
