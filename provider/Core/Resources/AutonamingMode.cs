namespace WorkSpacesProvider.Core.Resources;

/// <summary>How the user wants names made that the program leaves out.</summary>
public enum AutonamingMode
{
    /// <summary>The proposed name may be adapted to the service's rules.</summary>
    Propose,

    /// <summary>The proposed name is taken to the letter, or refused.</summary>
    Enforce,

    /// <summary>No name is made: the program must give one.</summary>
    Disable,
}
