namespace WorkSpacesProvider.Emulator;

/// <summary>An option or switch has a value that it does not take; the message names it, the value and the rule.</summary>
public sealed class EmulatorOptionException(string message) : Exception(message);
