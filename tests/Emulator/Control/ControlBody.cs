using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>Reads the body of a control request.</summary>
internal static class ControlBody
{
    /// <exception cref="ControlException">400: the body is not what the endpoint takes; the message says where.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, type) ?? throw new ControlException(400, "The body is null; send a JSON value.");
        }
        catch (JsonException exception)
        {
            throw new ControlException(400, $"The body is not what this takes: {exception.Message}");
        }
    }
}
