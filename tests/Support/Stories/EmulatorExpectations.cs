using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Emulation;

namespace WorkSpacesProvider.Testing.Stories;

/// <summary>Holds what came to the emulator, and what it has afterwards, against what a story expects of a step: the same for every engine.</summary>
internal static class EmulatorExpectations
{
    /// <param name="control">The emulator.</param>
    /// <param name="expect">Members <c>calls</c>, <c>counts</c> and <c>pools</c>, each of which may be absent; others are somebody else's.</param>
    public static async Task CheckAsync(EmulatorControl control, JsonObject expect)
    {
        if (expect["calls"] is JsonArray calls)
            await CheckCallsAsync(control, calls);
        if (expect["counts"] is JsonObject counts)
            await CheckCountsAsync(control, counts);
        if (expect["pools"] is JsonObject pools)
            await CheckPoolsAsync(control, pools);
    }

    private static async Task CheckCallsAsync(EmulatorControl control, JsonArray expected)
    {
        var namesReads = expected.Any(call => OperationOf(call!).StartsWith("Describe", StringComparison.Ordinal));
        var calls = WithoutPolls([.. (await control.CallsAsync()).Where(call => namesReads || !call.IsRead)]);
        Assert.Equal(expected.Select(call => OperationOf(call!)), calls.Select(Name));
        foreach (var (wanted, call) in expected.Zip(calls))
        {
            if (wanted is JsonObject named)
                Require("calls", call.Operation, JsonMatch.Difference(named.First().Value, call.Body, isPart: false));
        }
    }

    /// <summary>How often something was called, repeated reads included.</summary>
    private static async Task CheckCountsAsync(EmulatorControl control, JsonObject expected)
    {
        var calls = await control.CallsAsync();
        foreach (var (operation, count) in expected)
        {
            var actual = calls.Count(call => call.Operation == operation);
            Assert.True(actual == (int)count!, $"{operation} was called {actual} times; expected {count}.");
        }
    }

    private static async Task CheckPoolsAsync(EmulatorControl control, JsonObject expected)
    {
        var pools = await control.PoolsAsync();
        foreach (var (pattern, wanted) in expected)
        {
            var found = pools.Where(pool => JsonMatch.IsMatch(pattern, pool.Name)).ToList();
            if (wanted is null)
            {
                Assert.True(found.Count == 0, $"The emulator still has a pool '{pattern}'.");
                continue;
            }

            Assert.True(found.Count == 1, $"The emulator has {found.Count} pools '{pattern}': {string.Join(", ", pools.Select(pool => pool.Name))}.");
            var actual = found[0].Pool.DeepClone().AsObject();
            actual["Tags"] = found[0].Tags.DeepClone();
            actual["Region"] = found[0].Region;
            Require("pools", pattern, JsonMatch.Difference(wanted, actual, isPart: true));
        }
    }

    /// <summary>Looking again and again counts as one look.</summary>
    private static List<ApiCall> WithoutPolls(List<ApiCall> calls) =>
        [.. calls.Where((call, index) => index == 0 || !call.IsRead || Name(call) != Name(calls[index - 1]))];

    private static string Name(ApiCall call) => call.Error is null ? call.Operation : $"{call.Operation}: {call.Error}";

    private static string OperationOf(JsonNode call) => call is JsonObject named ? named.First().Key : (string)call!;

    private static void Require(string key, string name, string? difference) =>
        Assert.True(difference is null, $"{key} of '{name}': {difference}.");
}
