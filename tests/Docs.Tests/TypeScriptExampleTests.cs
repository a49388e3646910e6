using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Docs.Tests;

/// <summary>Every name of the SDK that the TypeScript example uses is one that the schema has.</summary>
public sealed partial class TypeScriptExampleTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Repository.File("schema.json")))!.AsObject();

    private static readonly string Program = File.ReadAllText(Repository.File("examples/nodejs/index.ts"));

    [Fact]
    public void Every_resource_and_function_exists() => Assert.All(
        Members().Where(name => !name.Contains('.', StringComparison.Ordinal)),
        name => Assert.Contains($"aws-workspaces:index:{Regex.Replace(name, "Output$", "")}", Tokens()));

    [Fact]
    public void Every_enum_value_exists() => Assert.All(
        Members().Where(name => name.Contains('.', StringComparison.Ordinal)).Select(name => name.Split('.')),
        name => Assert.Contains(name[1], Schema["types"]![$"aws-workspaces:index:{name[0]}"]!["enum"]!.AsArray().Select(value => (string)value!["name"]!)));

    [Fact]
    public void Every_property_exists()
    {
        var known = PropertyNames(Schema).Append("ignoreChanges").ToHashSet(StringComparer.Ordinal);

        Assert.All(Keys().Matches(Program).Select(match => match.Groups["key"].Value), key => Assert.Contains(key, known));
    }

    private static IEnumerable<string> Members() => Member().Matches(Program).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string> Tokens() => new[] { "resources", "functions", "types" }.SelectMany(section => Schema[section]!.AsObject().Select(item => item.Key));

    private static IEnumerable<string> PropertyNames(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key is "properties" or "inputProperties" && member.Value is JsonObject properties
            ? properties.Select(property => property.Key)
            : PropertyNames(member.Value)),
        JsonArray items => items.SelectMany(PropertyNames),
        _ => [],
    };

    [GeneratedRegex(@"workspaces\.(?<name>[A-Za-z]+(\.[A-Z][A-Za-z]+)?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    /// <summary>A key of an object literal; a quoted one, as of a tag, is the user's own.</summary>
    [GeneratedRegex(@"[{,\s](?<key>[a-z][A-Za-z0-9]*): ", RegexOptions.ExplicitCapture)]
    private static partial Regex Keys();
}
