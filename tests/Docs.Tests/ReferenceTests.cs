using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WorkSpacesProvider.Docs.Tests;

/// <summary>The examples that every SDK shows.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Languages = ["csharp", "go", "java", "python", "typescript", "yaml"];

    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Repository.File("schema.json")))!.AsObject();

    public static TheoryData<string> Items =>
    [
        .. new[] { "resources", "functions" }.SelectMany(section => Schema[section]!.AsObject()).Select(item => item.Key.Split(':')[2]),
    ];

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_resource_and_function_has_a_page_with_examples(string name) => Assert.NotEmpty(Examples(name));

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_example_is_there_in_each_language(string name) =>
        Assert.All(Examples(name), example => Assert.Equal(Languages, example.Value.Keys.Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Items))]
    public void The_yaml_form_of_every_example_fits_the_schema(string name) =>
        Assert.All(Examples(name), example => Assert.Empty(YamlAgainstSchema.Problems(example.Value["yaml"], Schema)));

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_language_says_what_the_yaml_form_says(string name) => Assert.All(Examples(name), example =>
    {
        var names = YamlAgainstSchema.PropertyNames(example.Value["yaml"]);
        Assert.All(example.Value.Where(form => form.Key != "yaml"), form => Assert.All(names, property =>
            Assert.True(
                form.Value.Contains(Casing.Of(form.Key, property), StringComparison.Ordinal),
                $"{name}, '{example.Key}': the {form.Key} form lacks {Casing.Of(form.Key, property)}.")));
    });

    /// <summary>The examples of a page: title, then text by language.</summary>
    private static Dictionary<string, Dictionary<string, string>> Examples(string name)
    {
        var examples = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var title = "";
        foreach (var block in Markdown.Parse(File.ReadAllText(Repository.File($"docs/reference/{name}.md"))))
        {
            if (block is HeadingBlock heading)
            {
                title = heading.Level == 3 ? string.Concat(heading.Inline!.Descendants<LiteralInline>()) : "";
            }
            else if (block is FencedCodeBlock code && title.Length > 0)
            {
                examples.TryAdd(title, new Dictionary<string, string>(StringComparer.Ordinal));
                examples[title].Add(code.Info!, code.Lines.ToString());
            }
        }

        return examples;
    }
}
