using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>The JSON as it is sent. Quotes in messages stay readable: nothing of it is ever embedded in HTML.</summary>
internal static class ControlFormat
{
    public static ControlJson Json { get; } =
        new(new JsonSerializerOptions(ControlJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
