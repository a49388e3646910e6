namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>The provider broke a rule of the protocol; a real engine would fail, misbehave or blame the provider.</summary>
internal sealed class ProtocolViolationException(string message) : Exception(message);
