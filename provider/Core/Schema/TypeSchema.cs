namespace WorkSpacesProvider.Core.Schema;

/// <summary>The type of a property: one of the sealed records beside this one.</summary>
public abstract record TypeSchema
{
    private protected TypeSchema()
    {
    }

    /// <summary>The type in words, with its article, for messages: "an integer", "a map of strings".</summary>
    public abstract string Article { get; }
}
