using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Emulation;

namespace WorkSpacesProvider.Acceptance.PoolErrors;

/// <summary>Every error code of a pool, met by a real provider process that waits for the pool to run.</summary>
public sealed class PoolErrorTests(PoolErrorStage stage) : IClassFixture<PoolErrorStage>
{
    public static TheoryData<string> CannotHeal => [.. PoolErrorCodes.All.CannotHeal];

    public static TheoryData<string> CanHeal => [.. PoolErrorCodes.All.CanHeal];

    [Theory]
    [MemberData(nameof(CannotHeal))]
    public void One_that_can_not_heal_ends_the_wait_with_code_words_and_hint(string code)
    {
        var failure = stage.FailureOf(code);

        Assert.NotNull(failure);
        Assert.Matches($@"can't become RUNNING: {code}: {PoolErrorStage.Words(code)}\. [A-Z].{{20,}}\.$", failure);
        Assert.DoesNotContain("Look the code up", failure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CannotHeal))]
    public void One_that_can_not_heal_ends_the_wait_at_the_first_look(string code)
    {
        var id = PoolIdOf(code);
        var afterStart = stage.Calls.SkipWhile(call => call.Operation != "StartWorkspacesPool" || (string?)call.Body["PoolId"] != id);

        Assert.Single(afterStart, call => call.Operation == "DescribeWorkspacesPools" && Asks(call, id));
    }

    [Theory]
    [MemberData(nameof(CanHeal))]
    public void One_that_can_heal_is_shown_while_the_wait_goes_on(string code)
    {
        Assert.Null(stage.FailureOf(code));
        Assert.Contains(stage.LinesOf(code), line => line.StartsWith($"starting pool {code}: STARTING, 0 of 2 sessions ready, AWS reports {code}, ", StringComparison.Ordinal));
        Assert.Contains($"Pool {code} is running.", stage.LinesOf(code));
    }

    [Fact]
    public void All_waits_share_their_looks()
    {
        var looks = stage.Calls.Where(call => call.Operation == "DescribeWorkspacesPools").ToList();

        Assert.All(looks, look => Assert.InRange(look.Body["PoolIds"]!.AsArray().Count, 1, 25));
        Assert.True(looks.Count < PoolErrorCodes.All.CannotHeal.Count, $"{looks.Count} looks at {PoolErrorCodes.All.CannotHeal.Count + PoolErrorCodes.All.CanHeal.Count} pools.");
    }

    [Fact]
    public void All_codes_are_here() => Assert.Equal(40 + 3 - 1, PoolErrorCodes.All.CannotHeal.Concat(PoolErrorCodes.All.CanHeal).Distinct(StringComparer.Ordinal).Count());

    /// <summary>The milestone of its creation names it.</summary>
    private string PoolIdOf(string code)
    {
        var created = Assert.Single(stage.LinesOf(code), line => line.StartsWith($"Created pool {code} (", StringComparison.Ordinal));
        return created[(created.IndexOf('(', StringComparison.Ordinal) + 1)..created.IndexOf(')', StringComparison.Ordinal)];
    }

    private static bool Asks(ApiCall call, string id) => call.Body["PoolIds"] is JsonArray ids && ids.Any(asked => (string?)asked == id);
}
