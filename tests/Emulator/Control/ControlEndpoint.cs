using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using WorkSpacesProvider.Emulator.Auth;
using WorkSpacesProvider.Emulator.CommandLine;
using WorkSpacesProvider.Emulator.Http;
using WorkSpacesProvider.Emulator.Operations;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>The control API: plain JSON, unsigned, under one prefix. <see cref="Manual.ControlApi"/> describes it to its users.</summary>
internal sealed class ControlEndpoint(
    EmulatorState state,
    FaultPlan faults,
    RequestLog log,
    RequestThrottle throttle,
    CredentialStore credentials,
    PoolControl pools,
    SeedControl seeds)
{
    public const string Prefix = "/_emulator";

    private static readonly ControlJson Json = ControlFormat.Json;
    private static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task AnswerAsync(HttpContext context, string path, ReadOnlyMemory<byte> body)
    {
        var (statusCode, contentType, answer) = Answer(context.Request, path, body);
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private (int StatusCode, string ContentType, byte[] Body) Answer(HttpRequest request, string path, ReadOnlyMemory<byte> body)
    {
        try
        {
            var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            if (segments.Length == 0) return (200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Manual.ControlApi));
            lock (state.Lock) return (200, "application/json", Route(request, segments, body));
        }
        catch (ControlException exception)
        {
            var error = new Dictionary<string, string>(StringComparer.Ordinal) { ["error"] = exception.Message };
            return (exception.StatusCode, "application/json", Write(error, Json.IReadOnlyDictionaryStringString));
        }
    }

    private byte[] Route(HttpRequest request, string[] segments, ReadOnlyMemory<byte> body) => (request.Method, segments) switch
    {
        ("GET", ["clock"]) => Clock(),
        ("POST", ["clock", "hold"]) => Do(state.Clock.Hold, Clock),
        ("POST", ["clock", "release"]) => Do(state.Clock.Release, Clock),
        ("POST", ["clock", "advance"]) => Do(() => Advance(ControlBody.Read(body, Json.AdvanceRequest)), Clock),

        ("GET", ["switches"]) => Switches(),
        ("PUT", ["switches"]) => Do(() => SetSwitches(ControlBody.Read(body, Json.DictionaryStringJsonElement)), Switches),

        ("GET", ["requests"]) => Requests(request.Query["operation"]),
        ("DELETE", ["requests"]) => Do(log.Clear, Nothing),
        ("GET", ["counts"]) => Write(log.Counts, Json.IReadOnlyDictionaryStringInt64),

        ("GET", ["faults"]) => Faults(),
        ("POST", ["faults"]) => Do(() => AddFault(ControlBody.Read(body, Json.Fault)), Faults),
        ("DELETE", ["faults"]) => Do(faults.Clear, Faults),

        ("GET", ["provisioning-failures"]) => Write(state.ProvisioningFailures, Json.IReadOnlyListProvisioningFailure),
        ("POST", ["provisioning-failures"]) =>
            Do(() => state.ProvisioningFailures.Add(ControlBody.Read(body, Json.ProvisioningFailure)), Nothing),
        ("DELETE", ["provisioning-failures"]) => Do(state.ProvisioningFailures.Clear, Nothing),

        ("POST", ["seed"]) => Do(() => seeds.Seed(ControlBody.Read(body, Json.SeedRequest)), Nothing),
        ("DELETE", [("images" or "bundles" or "directories") and var kind, var id]) => Do(() => RemoveSeed(request, kind, id), Nothing),

        ("GET", ["pools"]) => Write(pools.All(), Json.IReadOnlyListPoolDump),
        ("GET", ["pools", var id]) => Write(pools.One(id), Json.PoolDump),
        ("PATCH", ["pools", var id]) => Write(pools.Change(id, ControlBody.Read(body, Json.PoolSeed)), Json.PoolDump),
        ("DELETE", ["pools", var id]) => Do(() => pools.Remove(id), Nothing),
        ("PUT", ["pools", var id, "tags"]) => Write(pools.SetTags(id, ControlBody.Read(body, Json.IReadOnlyDictionaryStringString)), Json.PoolDump),
        ("PUT", ["pools", var id, "errors"]) =>
            Write(pools.SetErrors(id, ControlBody.Read(body, Json.IReadOnlyListWorkspacesPoolError)), Json.PoolDump),
        ("POST", ["pools", var id, "sessions"]) => Write(pools.AddSessions(id, ControlBody.Read(body, Json.SessionsRequest)), Json.PoolDump),
        ("DELETE", ["pools", var id, "sessions"]) => Write(pools.EndSessions(id, null), Json.PoolDump),
        ("DELETE", ["pools", var id, "sessions", var session]) => Write(pools.EndSessions(id, session), Json.PoolDump),

        ("POST", ["credentials"]) => Do(() => AddCredential(ControlBody.Read(body, Json.CredentialRequest)), Nothing),
        ("DELETE", ["credentials", var accessKey]) => Do(() => RemoveCredential(accessKey), Nothing),

        ("POST", ["reset"]) => Do(Reset, Nothing),
        _ => throw new ControlException(404, $"There is no {request.Method} {Prefix}/{string.Join('/', segments)}; GET {Prefix} lists what there is."),
    };

    private static byte[] Do(Action action, Func<byte[]> answer)
    {
        action();
        return answer();
    }

    private static byte[] Nothing() => Write(Done, Json.IReadOnlyDictionaryStringString);

    private byte[] Clock() => Write(new ClockView(state.Clock.GetUtcNow(), state.Clock.Held, state.Clock.Speed), Json.ClockView);

    private byte[] Faults() => Write(faults.Waiting, Json.IReadOnlyListFault);

    private byte[] Switches() =>
        Write(
            SwitchTable.All.ToDictionary(definition => definition.Name, definition => state.Switches[definition], StringComparer.Ordinal),
            Json.IReadOnlyDictionaryStringString);

    private byte[] Requests(string? operation) => Write(
        log.Requests.Where(request => operation is null || string.Equals(request.Operation, operation, StringComparison.Ordinal)).ToList(), Json.IReadOnlyListLoggedRequest);

    private void Advance(AdvanceRequest request)
    {
        if (request.Seconds is not (>= 0 and <= 1e9))
            throw new ControlException(400, $"seconds is {request.Seconds}; it must be from 0 to 1000000000.");
        state.Clock.Advance(TimeSpan.FromSeconds(request.Seconds));
    }

    private void SetSwitches(Dictionary<string, JsonElement> changes)
    {
        try
        {
            state.Switches = state.Switches.With(changes.Select(change => KeyValuePair.Create(
                change.Key, change.Value.ValueKind == JsonValueKind.String ? change.Value.GetString()! : change.Value.GetRawText())));
        }
        catch (EmulatorOptionException exception)
        {
            throw new ControlException(400, exception.Message);
        }
    }

    private void AddFault(Fault fault)
    {
        if (fault.Operation is not (null or "*") && !OperationTable.ByName.ContainsKey(fault.Operation))
        {
            var operations = string.Join(", ", OperationTable.ByName.Keys.Order(StringComparer.Ordinal));
            throw new ControlException(400, $"operation is '{fault.Operation}'; it must be * or one of {operations}.");
        }

        if (fault.Status is < 200 or > 599) throw new ControlException(400, $"status is {fault.Status}; it must be from 200 to 599.");
        if (fault is { Count: < 0 } or { After: < 0 } or { Milliseconds: < 0 })
            throw new ControlException(400, "count, after and milliseconds must be 0 or more.");
        faults.Add(fault);
    }

    private void RemoveSeed(HttpRequest request, string kind, string id)
    {
        if (!seeds.Remove(kind, id, request.Query["account"], request.Query["region"]))
            throw new ControlException(404, $"There is no '{id}' among the {kind}.");
    }

    private void AddCredential(CredentialRequest request) => credentials.Put(
        new EmulatorCredential(request.AccessKeyId, request.SecretAccessKey, request.AccountId)
        {
            SessionToken = request.SessionToken,
            Expiration = request.Expiration,
        });

    private void RemoveCredential(string accessKey)
    {
        if (!credentials.Remove(accessKey)) throw new ControlException(404, $"There is no access key '{accessKey}'.");
    }

    /// <summary>Everything as at the start. A held clock is released: it would otherwise stop the next test.</summary>
    private void Reset()
    {
        state.Reset();
        faults.Clear();
        log.Clear();
        throttle.Reset();
        credentials.Reset();
        if (state.Clock.Held) state.Clock.Release();
    }

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
