using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkSpacesProvider.Terraform.Logging;

/// <summary>
/// Log lines as Terraform reads them from a plugin's stderr: one JSON object a line, with the level, the time and the message under names of
/// their own. Every value is a text: the host's parser does not survive another kind under those names.
/// </summary>
internal sealed class JsonLog(LogLevel level, string module, Action<string> writeLine, TimeProvider timeProvider)
{
    /// <summary>The host cuts a line of more than 64 KiB into pieces that are no JSON, and an escaped character takes six bytes.</summary>
    private const int LongestMessage = 8 * 1024;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>People read it, and no browser does.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line if the user wants lines of this level.</summary>
    /// <param name="lineLevel">The level.</param>
    /// <param name="message">The message; never a secret.</param>
    /// <param name="fields">Names and values to show behind it.</param>
    public void Write(LogLevel lineLevel, string message, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        if (lineLevel < level)
            return;

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("@level", Name(lineLevel));
            writer.WriteString("@message", Shorten(message));
            writer.WriteString("@module", module);
            writer.WriteString("@timestamp", timeProvider.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            foreach (var (name, value) in fields)
            {
                writer.WriteString(name, Shorten(value));
            }

            writer.WriteEndObject();
        }

        writeLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Info => "info",
        LogLevel.Warn => "warn",
        _ => "error",
    };

    private static string Shorten(string text) => text.Length <= LongestMessage
        ? text
        : $"{text[..(char.IsHighSurrogate(text[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)]}…";
}
