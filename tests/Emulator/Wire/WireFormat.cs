using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The JSON as it is sent. Quotes in messages stay readable: nothing of it is ever embedded in HTML.</summary>
internal static class WireFormat
{
    public static WireJson Json { get; } =
        new(new JsonSerializerOptions(WireJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
