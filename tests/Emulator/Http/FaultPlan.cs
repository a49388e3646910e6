using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>The faults that wait for their calls. The first that matches a call hits it.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Waiting
    {
        get { lock (_lock) return [.. _faults]; }
    }

    public void Add(Fault fault)
    {
        lock (_lock) _faults.Add(fault);
    }

    public void Clear()
    {
        lock (_lock) _faults.Clear();
    }

    /// <summary>The fault that hits this call, counted down; null where the call goes well.</summary>
    public Fault? Take(string operation, JsonElement? body)
    {
        lock (_lock)
        {
            for (var index = 0; index < _faults.Count; index++)
            {
                var fault = _faults[index];
                if (!Matches(fault, operation, body)) continue;
                if (fault.After > 0)
                {
                    _faults[index] = fault with { After = fault.After - 1 };
                    continue;
                }

                if (fault.Count == 1)
                    _faults.RemoveAt(index);
                else if (fault.Count > 1)
                    _faults[index] = fault with { Count = fault.Count - 1 };
                return fault;
            }

            return null;
        }
    }

    private static bool Matches(Fault fault, string operation, JsonElement? body) =>
        (fault.Operation is null or "*" || string.Equals(fault.Operation, operation, StringComparison.Ordinal))
        && (fault.PoolId is null || (body is { ValueKind: JsonValueKind.Object } request && Names(request, fault.PoolId)));

    private static bool Names(JsonElement request, string poolId) =>
        Is(request, "PoolId", poolId)
        || Is(request, "ResourceId", poolId)
        || (request.TryGetProperty("PoolIds", out var ids)
            && ids.ValueKind == JsonValueKind.Array
            && ids.EnumerateArray().Any(id => Equals(id, poolId)));

    private static bool Is(JsonElement request, string member, string poolId) =>
        request.TryGetProperty(member, out var value) && Equals(value, poolId);

    private static bool Equals(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);
}
