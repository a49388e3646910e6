namespace WorkSpacesProvider.Emulator.Control;

/// <summary>A request to the control API that can not be served: its status and the reason.</summary>
internal sealed class ControlException(int statusCode, string message) : Exception(message)
{
    public int StatusCode { get; } = statusCode;
}
