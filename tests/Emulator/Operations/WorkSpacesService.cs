using System.Text;
using System.Text.Json;
using WorkSpacesProvider.Emulator.Model;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>Runs an operation: reads the body, checks it, and does the work under the state's lock.</summary>
internal sealed class WorkSpacesService(EmulatorState state)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The JSON of the answer; empty where the switch says that answers without members have no body.</returns>
    /// <exception cref="AwsException">Any error answer of the API.</exception>
    public byte[] Execute(Operation operation, string account, string region, ReadOnlyMemory<byte> body)
    {
        using var document = Parse(body);
        lock (state.Lock)
        {
            if (Check(operation.Input, document.RootElement) is { Count: > 0 } failures) throw ConstraintError(failures);
            var now = state.Clock.GetUtcNow();
            var call = new CallContext(state, state.Enter(account, region, now), now);
            return operation.Handle(call, document.RootElement)
                ?? (state.Switches.Is(SwitchTable.EmptyAnswer, "object") ? "{}"u8.ToArray() : []);
        }
    }

    private static IReadOnlyList<string> Check(StructureShape input, JsonElement body)
    {
        try
        {
            return ConstraintChecker.Check(input, body);
        }
        catch (InvalidOperationException)
        {
            // The JSON reader says so of text that is no Unicode, such as half a surrogate pair.
            throw AwsErrors.Serialization("The request body holds text that is not valid Unicode.");
        }
    }

    /// <summary>An empty body counts as an empty structure.</summary>
    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return JsonDocument.Parse("{}");
        try
        {
            StrictUtf8.GetCharCount(body.Span);
            return JsonDocument.Parse(body);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            throw AwsErrors.Serialization("The request body is not valid JSON.");
        }
    }

    private AwsException ConstraintError(IReadOnlyList<string> failures)
    {
        var errors = failures.Count == 1 ? "1 validation error" : $"{failures.Count} validation errors";
        var message = $"{errors} detected: {string.Join("; ", failures)}";
        return state.Switches.Is(SwitchTable.ConstraintError, "ValidationException")
            ? AwsErrors.Validation(message)
            : AwsErrors.InvalidParameterValues(message);
    }
}
