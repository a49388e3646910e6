using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Holds what a step did against what the story expects of it. A step that expects no errors must succeed.</summary>
internal sealed class StoryExpectations(StoryWorld world, JsonObject expect)
{
    private static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.Ordinal)
    {
        "plan", "changes", "calls", "counts", "outputs", "inputs", "preview outputs", "messages", "no messages", "lines", "errors", "pools", "within seconds", "state",
    };

    public async Task CheckAsync(DeploymentResult preview, DeploymentResult result, TimeSpan duration)
    {
        Assert.All(expect.Select(entry => entry.Key), key => Assert.Contains(key, Known));
        CheckErrors(result);
        CheckPlan(preview, result);
        CheckTexts("messages", result.Log.Select(line => line.Message).Concat(preview.Log.Select(line => line.Message)).ToList());
        CheckNoMessages([.. result.Log.Concat(preview.Log).Select(line => line.Message)]);
        CheckLines([.. preview.Log.Concat(preview == result ? [] : result.Log)]);
        CheckProperties("preview outputs", name => Outputs(preview, name));
        var states = world.State.Load().Resources.Where(state => !state.IsPendingDelete).ToDictionary(state => state.Name, StringComparer.Ordinal);
        CheckProperties("outputs", name => states.GetValueOrDefault(name)?.Outputs);
        CheckProperties("inputs", name => states.GetValueOrDefault(name)?.Inputs);
        CheckState(states);
        await CheckCallsAsync();
        await CheckCountsAsync();
        await CheckPoolsAsync();
        if ((double?)expect["within seconds"] is { } limit)
            Assert.True(duration.TotalSeconds <= limit, $"It took {duration.TotalSeconds:0.0} s; expected at most {limit} s.");
    }

    /// <summary>A step as the plan names it, e.g. "~ office".</summary>
    public static string Describe(StepOutcome outcome) => $"{StepWords.Of(outcome.Step.Operation).Symbol} {outcome.Step.Name}";

    private void CheckErrors(DeploymentResult result)
    {
        if (expect["errors"] is not null)
        {
            Assert.False(result.Succeeded, "It succeeded; expected errors.");
            CheckTexts("errors", result.Errors);
            Assert.All(result.Errors, error => Assert.DoesNotContain("   at ", error, StringComparison.Ordinal));
        }
        else
        {
            Assert.True(result.Succeeded, $"It failed: {string.Join('\n', result.Errors)}");
        }
    }

    /// <summary>The preview must show what the update then does.</summary>
    private void CheckPlan(DeploymentResult preview, DeploymentResult result)
    {
        if (expect["plan"] is JsonArray plan)
        {
            var expected = plan.Select(step => (string)step!).ToList();
            Assert.Equal(expected, [.. preview.Changes.Select(Describe)]);
            if (result.Succeeded)
                Assert.Equal(expected, [.. result.Changes.Select(Describe)]);
        }

        if (expect["changes"] is JsonObject changes)
        {
            var actual = preview.Steps.SelectMany(outcome => outcome.Step.Changes).Select(change => $"{change.Path}: {Kind(change.Kind)}");
            Assert.Equal(changes.Select(change => $"{change.Key}: {change.Value}").Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        }
    }

    private void CheckTexts(string key, IReadOnlyList<string> actual)
    {
        foreach (var text in (expect[key]?.AsArray() ?? []).Select(text => (string)text!))
        {
            Assert.True(
                actual.Any(line => JsonMatch.IsMatch($"*{text}*", line)),
                $"No one of the {key} says '{text}'. They are:\n{string.Join('\n', actual)}");
        }
    }

    private void CheckNoMessages(IReadOnlyList<string> actual)
    {
        foreach (var text in (expect["no messages"]?.AsArray() ?? []).Select(text => (string)text!))
            Assert.DoesNotContain(actual, line => JsonMatch.IsMatch($"*{text}*", line));
    }

    /// <summary>These lines came in this order, others between them: "~ " begins a live one, "- " one that stays.</summary>
    private void CheckLines(IReadOnlyList<LogLine> actual)
    {
        var said = actual.Select(line => $"{(line.IsEphemeral ? "~" : "-")} {line.Message}").ToList();
        var next = 0;
        foreach (var text in (expect["lines"]?.AsArray() ?? []).Select(text => (string)text!))
        {
            var found = said.FindIndex(next, line => JsonMatch.IsMatch(text, line));
            Assert.True(found >= 0, $"No line '{text}' after line {next}. They are:\n{string.Join('\n', said)}");
            next = found + 1;
        }
    }

    private void CheckProperties(string key, Func<string, Struct?> find)
    {
        foreach (var (name, expected) in expect[key]?.AsObject() ?? [])
        {
            var actual = find(name);
            Assert.True(actual is not null, $"There is no '{name}' to look for {key} in.");
            Require(key, name, JsonMatch.Difference(expected, StoryValues.ToJson(actual!), isPart: true));
        }
    }

    /// <summary>Whether a resource is in the state (and half-made), or not in it at all.</summary>
    private void CheckState(Dictionary<string, ResourceState> states)
    {
        foreach (var (name, expected) in expect["state"]?.AsObject() ?? [])
        {
            var actual = !states.TryGetValue(name, out var state) ? "absent" : state.InitErrors.Count > 0 ? "half-made" : state.IsExternal ? "external" : "made";
            Assert.True((string?)expected == actual, $"'{name}' is {actual} in the state; expected {expected}.");
        }
    }

    private async Task CheckCallsAsync()
    {
        if (expect["calls"] is not JsonArray expected)
            return;
        var namesReads = expected.Any(call => OperationOf(call!).StartsWith("Describe", StringComparison.Ordinal));
        var calls = WithoutPolls([.. (await world.Control.CallsAsync()).Where(call => namesReads || !call.IsRead)]);
        Assert.Equal(expected.Select(call => OperationOf(call!)), calls.Select(Name));
        foreach (var (wanted, call) in expected.Zip(calls))
        {
            if (wanted is JsonObject named)
                Require("calls", call.Operation, JsonMatch.Difference(named.First().Value, call.Body, isPart: false));
        }
    }

    /// <summary>How often something was called, repeated reads included.</summary>
    private async Task CheckCountsAsync()
    {
        if (expect["counts"] is not JsonObject expected)
            return;
        var calls = await world.Control.CallsAsync();
        foreach (var (operation, count) in expected)
            Assert.True(calls.Count(call => call.Operation == operation) == (int)count!, $"{operation} was called {calls.Count(call => call.Operation == operation)} times; expected {count}.");
    }

    private async Task CheckPoolsAsync()
    {
        if (expect["pools"] is not JsonObject expected)
            return;
        var pools = await world.Control.PoolsAsync();
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

    private static Struct? Outputs(DeploymentResult result, string name) =>
        result.Steps.LastOrDefault(outcome => outcome.Step.Name == name)?.Outputs;

    private static string Kind(PropertyDiff.Types.Kind kind) => kind switch
    {
        PropertyDiff.Types.Kind.Add => "add",
        PropertyDiff.Types.Kind.Delete => "delete",
        PropertyDiff.Types.Kind.Update => "update",
        PropertyDiff.Types.Kind.AddReplace => "add-replace",
        PropertyDiff.Types.Kind.DeleteReplace => "delete-replace",
        _ => "update-replace",
    };

    /// <summary>Looking again and again counts as one look.</summary>
    private static List<ApiCall> WithoutPolls(List<ApiCall> calls) =>
        [.. calls.Where((call, index) => index == 0 || !call.IsRead || Name(call) != Name(calls[index - 1]))];

    private static string Name(ApiCall call) => call.Error is null ? call.Operation : $"{call.Operation}: {call.Error}";

    private static string OperationOf(JsonNode call) => call is JsonObject named ? named.First().Key : (string)call!;

    private static void Require(string key, string name, string? difference) =>
        Assert.True(difference is null, $"{key} of '{name}': {difference}.");
}
