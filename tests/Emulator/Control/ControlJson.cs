using System.Text.Json;
using System.Text.Json.Serialization;
using WorkSpacesProvider.Emulator.Http;
using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>
/// The JSON of the control API: its own names in camelCase; AWS's in AWS's spelling, which is why reading ignores case.
/// A member that nobody knows is an error: it is a slip of the pen.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AdvanceRequest))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(CredentialRequest))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(IReadOnlyList<Fault>))]
[JsonSerializable(typeof(IReadOnlyList<LoggedRequest>))]
[JsonSerializable(typeof(IReadOnlyList<PoolDump>))]
[JsonSerializable(typeof(IReadOnlyList<WorkspacesPoolError>))]
[JsonSerializable(typeof(PoolDump))]
[JsonSerializable(typeof(PoolSeed))]
[JsonSerializable(typeof(ProvisioningFailure))]
[JsonSerializable(typeof(IReadOnlyList<ProvisioningFailure>))]
[JsonSerializable(typeof(SeedRequest))]
[JsonSerializable(typeof(SessionsRequest))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
[JsonSerializable(typeof(Dictionary<string, JsonElement>))]
internal sealed partial class ControlJson : JsonSerializerContext;
