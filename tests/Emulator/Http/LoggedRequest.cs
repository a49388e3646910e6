using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>One call as the control API shows it.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Time">On the wall clock, when the answer was ready.</param>
/// <param name="PoolTime">The same on the pools' clock.</param>
/// <param name="Operation">The operation; STS actions as sts:Action.</param>
/// <param name="AccountId">Null where the signature was refused.</param>
/// <param name="Region">Null where the signature was refused.</param>
/// <param name="Body">The request, where it was JSON.</param>
/// <param name="StatusCode">0 where the connection was broken instead of an answer.</param>
/// <param name="Error">The error's code; null for a success.</param>
/// <param name="Fault">The kind of the fault that was injected.</param>
/// <param name="RequestId">The x-amzn-RequestId of the answer.</param>
internal sealed record LoggedRequest(
    long Number,
    DateTimeOffset Time,
    DateTimeOffset PoolTime,
    string Operation,
    string? AccountId,
    string? Region,
    JsonElement? Body,
    int StatusCode,
    string? Error,
    FaultKind? Fault,
    string RequestId);
