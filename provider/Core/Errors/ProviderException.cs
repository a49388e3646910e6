namespace WorkSpacesProvider.Core.Errors;

/// <summary>A failure told to the user: the message is a full sentence and says what to do. It never holds a secret.</summary>
public class ProviderException(ErrorKind kind, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public ErrorKind Kind { get; } = kind;

    /// <summary>Set if importing a resource that exists is a way out: the id to import. The front end spells out how.</summary>
    public string? ImportId { get; init; }
}
