using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WorkSpacesProvider.TerraformAcceptance.Cli;
using WorkSpacesProvider.TerraformAcceptance.Scenarios;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.TerraformAcceptance.Expectations;

/// <summary>Errors and warnings: each that is expected must come, and no other.</summary>
internal static partial class DiagnosticExpectations
{
    public static void Check(StepResult result, JsonArray? errors, JsonArray? warnings)
    {
        if (errors is null)
            Assert.True(result.Succeeded, $"It failed. {result.Last}");
        else
            Assert.False(result.Succeeded, $"It succeeded; expected errors. {result.Last}");

        var diagnostics = result.Diagnostics is { Count: > 0 } told ? told : FromText(result.Last);
        Check("error", errors ?? [], [.. diagnostics.Where(diagnostic => diagnostic.IsError)]);
        Check("warning", warnings ?? [], [.. diagnostics.Where(diagnostic => !diagnostic.IsError)]);
    }

    private static void Check(string kind, JsonArray expected, IReadOnlyList<TerraformDiagnostic> actual)
    {
        var list = actual.Count == 0 ? "none" : string.Join('\n', actual);
        Assert.All(expected, wanted => Assert.True(actual.Any(found => IsMatch(wanted!, found)), $"No {kind} is {wanted!.ToJsonString()}. There is:\n{list}"));
        Assert.All(actual, found => Assert.True(expected.Any(wanted => IsMatch(wanted!, found)), $"Nobody expects this {found}"));
    }

    private static bool IsMatch(JsonNode wanted, TerraformDiagnostic found) => wanted is JsonObject placed
        ? JsonMatch.IsMatch($"*{placed["says"]}*", found.Text) && found.Place == (string?)placed["at"]
        : JsonMatch.IsMatch($"*{wanted}*", found.Text);

    /// <summary>A command without JSON frames its errors, and breaks their lines to fit the terminal.</summary>
    private static IReadOnlyList<TerraformDiagnostic> FromText(TerraformRun run) =>
        run.ExitCode == StepResult.Failure ? [new TerraformDiagnostic(IsError: true, FrameAndBreaks().Replace(run.Stderr, " "), "")] : [];

    [GeneratedRegex(@"[\s╷│╵]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FrameAndBreaks();
}
