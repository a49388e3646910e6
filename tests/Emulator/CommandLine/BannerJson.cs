using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Emulator.CommandLine;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Banner))]
internal sealed partial class BannerJson : JsonSerializerContext;
