using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WorkSpacesProvider.Emulator.Model;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>One operation of the API: its name, what its input must be, and what it does with a valid one.</summary>
/// <param name="Name">The name in X-Amz-Target.</param>
/// <param name="Input">The constraints of its input.</param>
/// <param name="Handle">Takes a valid input; gives the JSON answer, or null where the answer has no members.</param>
internal sealed record Operation(string Name, StructureShape Input, Func<CallContext, JsonElement, byte[]?> Handle)
{
    public static Operation Of<TRequest, TResult>(
        string name,
        StructureShape input,
        JsonTypeInfo<TRequest> request,
        Func<CallContext, TRequest, TResult> handle,
        JsonTypeInfo<TResult> result) =>
        new(name, input, (call, body) => JsonSerializer.SerializeToUtf8Bytes(handle(call, body.Deserialize(request)!), result));

    public static Operation Of<TRequest>(
        string name,
        StructureShape input,
        JsonTypeInfo<TRequest> request,
        Action<CallContext, TRequest> handle) =>
        new(name, input, (call, body) =>
        {
            handle(call, body.Deserialize(request)!);
            return null;
        });
}
