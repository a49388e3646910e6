using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

/// <summary>Times as AWS JSON 1.1 writes them: seconds since 1970, possibly with a fraction, kept to the millisecond.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException($"A time must be a number of seconds since 1970, not a {reader.TokenType}.");

        try
        {
            return DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(reader.GetDouble() * 1000));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new JsonException("A time is outside the years 1-9999.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds() / 1000m);
}
