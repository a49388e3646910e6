using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tests;

public sealed class YamlAgainstSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Repository.File("schema.json")))!.AsObject();

    [Theory]
    [InlineData("capacity: { desiredUserSessions: 1 }", "lacks bundleId", "lacks directoryId")]
    [InlineData("{ bundleId: b, directoryId: d, capacity: { desiredUserSessions: many } }", "must be of the type integer")]
    [InlineData("{ bundleId: b, directoryId: d, capacity: { desiredUserSessions: 1 }, runningMode: AUTOSTOP }", "'AUTOSTOP' is no value")]
    [InlineData("{ bundleId: b, directoryId: d, capacity: { desiredUserSessions: 1 }, colour: blue }", "colour is not in the schema")]
    public void What_does_not_fit_is_named(string properties, params string[] problems)
    {
        var found = YamlAgainstSchema.Problems($"resources:\n  office:\n    type: aws-workspaces:WorkspacesPool\n    properties:\n      {properties}\n", Schema);

        Assert.Equal(problems.Length, found.Count);
        Assert.All(problems, problem => Assert.Contains(found, text => text.Contains(problem, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_function_that_does_not_exist_is_named() => Assert.Contains(
        "getImages is not in the schema",
        Assert.Single(YamlAgainstSchema.Problems("variables:\n  found:\n    fn::invoke:\n      function: aws-workspaces:getImages\n      arguments: {}\n", Schema)),
        StringComparison.Ordinal);
}
