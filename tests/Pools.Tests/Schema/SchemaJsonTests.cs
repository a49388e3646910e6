using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WorkSpacesProvider.Pools.Checking;

namespace WorkSpacesProvider.Pools.Tests.Schema;

/// <summary>What `pulumi schema check` and the SDK generators ask of schema.json.</summary>
public sealed class SchemaJsonTests : IDisposable
{
    private const string Primitives = "boolean integer number string array object";

    private readonly JsonDocument _document = JsonDocument.Parse(EmbeddedSchema.Read());

    private JsonElement Root => _document.RootElement;

    private JsonElement Pool => Root.GetProperty("resources").GetProperty(PackageIdentity.PoolToken);

    [Fact]
    public void Name_and_version_are_those_of_the_package()
    {
        Assert.Equal(PackageIdentity.Name, Root.GetProperty("name").GetString());
        Assert.Equal(PackageIdentity.Version, Root.GetProperty("version").GetString());
    }

    [Fact]
    public void The_version_is_that_of_the_build()
    {
        var version = XDocument.Load(Repository.File("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Equal(PackageIdentity.Version, version);
    }

    [Fact]
    public void The_embedded_schema_is_the_one_of_the_repository() =>
        Assert.Equal(File.ReadAllBytes(Repository.File("schema.json")), EmbeddedSchema.Read().ToArray());

    [Fact]
    public void Every_reference_leads_somewhere() => Assert.All(
        Everything(Root).Where(element => element.TryGetProperty("$ref", out _)).Select(element => element.GetProperty("$ref").GetString()!),
        reference => Assert.True(Root.GetProperty("types").TryGetProperty(reference.Replace("#/types/", "", StringComparison.Ordinal), out _), reference));

    [Fact]
    public void Every_type_is_used()
    {
        var references = Everything(Root).Where(element => element.TryGetProperty("$ref", out _)).Select(element => element.GetProperty("$ref").GetString()!).ToHashSet();

        Assert.All(Root.GetProperty("types").EnumerateObject(), type => Assert.Contains($"#/types/{type.Name}", references));
    }

    [Fact]
    public void Every_token_has_the_package_s_form() => Assert.All(
        Root.GetProperty("types").EnumerateObject().Concat(Root.GetProperty("resources").EnumerateObject()),
        member => Assert.Matches("^aws-workspaces:index:[A-Z][A-Za-z]+$", member.Name));

    [Fact]
    public void Every_name_that_is_required_exists() => Assert.All(PropertySets(), set => Assert.All(set.Required, name => Assert.Contains(name, set.Properties.Keys)));

    [Fact]
    public void Every_property_has_a_type_and_a_description_that_ends_in_a_full_stop() => Assert.All(
        PropertySets().SelectMany(set => set.Properties.Select(property => (Name: $"{set.Name}.{property.Key}", Spec: property.Value))),
        property =>
        {
            var description = property.Spec.GetProperty("description").GetString()!;
            Assert.True(description.Length > 10 && description.EndsWith('.'), $"{property.Name}: {description}");
            Assert.True(property.Spec.TryGetProperty("$ref", out _) || Primitives.Split(' ').Contains(property.Spec.GetProperty("type").GetString()), property.Name);
        });

    [Fact]
    public void Every_type_resource_and_enum_value_has_a_description()
    {
        Assert.All(
            Root.GetProperty("types").EnumerateObject().Concat(Root.GetProperty("resources").EnumerateObject()),
            member => Assert.False(string.IsNullOrWhiteSpace(member.Value.GetProperty("description").GetString()), member.Name));
        Assert.All(Enums().SelectMany(type => type.Value.GetProperty("enum").EnumerateArray()), value =>
            Assert.False(string.IsNullOrWhiteSpace(value.GetProperty("description").GetString()), value.ToString()));
    }

    [Fact]
    public void Enum_values_and_their_names_are_unique() => Assert.All(Enums(), type => Assert.All(
        new[] { "name", "value" },
        key => Assert.Equal(
            type.Value.GetProperty("enum").GetArrayLength(),
            type.Value.GetProperty("enum").EnumerateArray().Select(value => value.GetProperty(key).GetString()).Distinct().Count())));

    [Fact]
    public void The_configuration_is_the_same_for_stacks_and_for_explicit_providers() => Assert.Equal(
        Root.GetProperty("config").GetProperty("variables").GetRawText(), Root.GetProperty("provider").GetProperty("inputProperties").GetRawText());

    [Fact]
    public void Every_input_is_an_output_of_the_same_type()
    {
        var outputs = Pool.GetProperty("properties");
        Assert.All(Pool.GetProperty("inputProperties").EnumerateObject(), input =>
        {
            var output = outputs.GetProperty(input.Name);
            Assert.Equal(Kind(input.Value), Kind(output));
            Assert.Equal(input.Value.TryGetProperty("secret", out _), output.TryGetProperty("secret", out _));
            Assert.Equal(input.Value.TryGetProperty("willReplaceOnChanges", out _), output.TryGetProperty("willReplaceOnChanges", out _));
        });
    }

    [Fact]
    public void No_property_has_a_name_that_engines_keep() => Assert.All(
        PropertySets().SelectMany(set => set.Properties.Keys), name => Assert.DoesNotContain(name, new[] { "id", "urn", "pulumi" }));

    [Fact]
    public void Secrets_are_the_credentials() => Assert.Equal(
        ["accessKey", "secretKey", "token"],
        Root.GetProperty("provider").GetProperty("inputProperties").EnumerateObject().Where(key => key.Value.TryGetProperty("secret", out _)).Select(key => key.Name));

    [Fact]
    public void Every_range_is_in_its_description() => Assert.All(
        PoolRules.All.Where(rule => Regex.IsMatch(rule.Rule, "^[0-9]+ (to|or)")), rule =>
        {
            var description = Description(rule.Path);
            var range = Regex.Match(rule.Rule, "^[0-9]+ (to [0-9]+|or more)").Value;
            Assert.True(
                description.Contains(range, StringComparison.Ordinal) || description.Contains(range.Replace("1 to", "up to", StringComparison.Ordinal), StringComparison.Ordinal),
                $"{rule.Path} must be {rule.Rule}; its description says: {description}");
        });

    [Fact]
    public void Every_rule_is_on_a_property_of_the_schema() => Assert.All(PoolRules.All, rule => Assert.NotEmpty(Description(rule.Path)));

    [Fact]
    public void The_examples_are_closed() => Assert.Equal(
        Regex.Count(Pool.GetProperty("description").GetString()!, "{{% example"), Regex.Count(Pool.GetProperty("description").GetString()!, "{{% /example"));

    public void Dispose() => _document.Dispose();

    private static string Kind(JsonElement spec) => spec.TryGetProperty("$ref", out var reference) ? reference.GetString()! : spec.GetProperty("type").GetString()!;

    private static IEnumerable<JsonElement> Everything(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Everything(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Everything),
        _ => [],
    };

    private static Dictionary<string, JsonElement> Members(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var members) ? members.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) : [];

    private static List<string> Names(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    private IEnumerable<JsonProperty> Enums() => Root.GetProperty("types").EnumerateObject().Where(type => type.Value.TryGetProperty("enum", out _));

    private IEnumerable<(string Name, Dictionary<string, JsonElement> Properties, List<string> Required)> PropertySets()
    {
        yield return ("provider", Members(Root.GetProperty("provider"), "inputProperties"), Names(Root.GetProperty("provider"), "requiredInputs"));
        yield return ("inputs", Members(Pool, "inputProperties"), Names(Pool, "requiredInputs"));
        yield return ("outputs", Members(Pool, "properties"), Names(Pool, "required"));
        foreach (var type in Root.GetProperty("types").EnumerateObject())
        {
            yield return (type.Name, Members(type.Value, "properties"), Names(type.Value, "required"));
        }
    }

    private string Description(PropertyPath path)
    {
        var spec = Pool.GetProperty("inputProperties").GetProperty(path.TopLevelKey!);
        foreach (var segment in path.Segments.Skip(1))
        {
            spec = Root.GetProperty("types").GetProperty(Kind(spec).Replace("#/types/", "", StringComparison.Ordinal)).GetProperty("properties").GetProperty(segment.Key!);
        }

        return spec.GetProperty("description").GetString()!;
    }
}
