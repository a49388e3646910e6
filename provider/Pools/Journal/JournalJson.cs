using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Pools.Journal;

/// <summary>The JSON of the journal's files. One that lacks a member is none of ours.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CreationEntry))]
[JsonSerializable(typeof(StopEntry))]
internal sealed partial class JournalJson : JsonSerializerContext;
