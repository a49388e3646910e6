using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Values;
using YamlDotNet.RepresentationModel;

namespace WorkSpacesProvider.Engine.Programs;

/// <summary>
/// Reads a Pulumi YAML project as Pulumi does, as far as the examples go: configuration with defaults, <c>fn::invoke</c>, resources with
/// options, outputs, and <c>${name}</c> and <c>${name.member}</c> between them. What it does not know, it refuses.
/// </summary>
internal static class YamlProject
{
    private static readonly string[] KnownSections = ["name", "runtime", "description", "plugins", "config", "variables", "resources", "outputs"];

    private static readonly string[] KnownOptions = ["ignoreChanges", "replaceOnChanges", "deleteBeforeReplace", "retainOnDelete", "import"];

    /// <exception cref="FormatException">The project holds something that is not understood here.</exception>
    public static StackProgram Load(string folder, string stack)
    {
        var project = Read(Path.Combine(folder, "Pulumi.yaml"));
        RequireKnown("Pulumi.yaml", project, KnownSections);
        var name = YamlValues.Text(project.Children["name"]);
        var settings = Section(Read(Path.Combine(folder, $"Pulumi.{stack}.yaml")), "config");
        var config = ProgramConfig(name, Section(project, "config"), settings);
        return new StackProgram
        {
            Project = name,
            Stack = stack,
            Config = ProviderConfig(settings),
            Calls = [.. Section(project, "variables").Select(variable => Call(variable.Name, variable.Value, config))],
            Resources = [.. Section(project, "resources").Select(resource => Resource(resource.Name, (YamlMappingNode)resource.Value, config))],
            Outputs = Values(Section(project, "outputs"), config),
        };
    }

    /// <summary>Configuration of the package, as the engine hands it on: text, and JSON for what is more than that.</summary>
    private static Struct ProviderConfig(IEnumerable<(string Name, YamlNode Value)> settings)
    {
        const string prefix = "aws-workspaces:";
        var config = new Struct();
        foreach (var (name, node) in settings.Where(setting => setting.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var value = YamlValues.ToValue(node);
            config.Fields[name[prefix.Length..]] = value.KindCase == Value.KindOneofCase.StringValue ? value : Value.ForString(PropertyJson.Write(value));
        }

        return config;
    }

    /// <summary>The program's own configuration: what the stack sets, or the default.</summary>
    private static Dictionary<string, Value> ProgramConfig(
        string project, IEnumerable<(string Name, YamlNode Value)> declared, IEnumerable<(string Name, YamlNode Value)> settings)
    {
        var set = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        return declared.ToDictionary(
            key => key.Name,
            key => YamlValues.ToValue(set.GetValueOrDefault($"{project}:{key.Name}") ?? ((YamlMappingNode)key.Value).Children["default"]),
            StringComparer.Ordinal);
    }

    private static FunctionCall Call(string name, YamlNode variable, Dictionary<string, Value> config)
    {
        var call = (YamlMappingNode)variable["fn::invoke"];
        RequireKnown($"variables.{name}", call, ["function", "arguments"]);
        return new FunctionCall(name, Token(call["function"]), Values(Section(call, "arguments"), config));
    }

    private static ResourceDeclaration Resource(string name, YamlMappingNode resource, Dictionary<string, Value> config)
    {
        RequireKnown($"resources.{name}", resource, ["type", "properties", "options"]);
        return new ResourceDeclaration(name, Token(resource["type"]), Values(Section(resource, "properties"), config))
        {
            Options = Options(name, resource.Children.TryGetValue("options", out var options) ? (YamlMappingNode)options : []),
        };
    }

    private static ResourceOptions Options(string name, YamlMappingNode options)
    {
        RequireKnown($"resources.{name}.options", options, KnownOptions);
        return new ResourceOptions
        {
            IgnoreChanges = Texts(options, "ignoreChanges"),
            ReplaceOnChanges = Texts(options, "replaceOnChanges"),
            DeleteBeforeReplace = options.Children.TryGetValue("deleteBeforeReplace", out var first) ? bool.Parse(YamlValues.Text(first)) : null,
            RetainOnDelete = options.Children.TryGetValue("retainOnDelete", out var retain) && bool.Parse(YamlValues.Text(retain)),
            ImportId = options.Children.TryGetValue("import", out var id) ? YamlValues.Text(id) : null,
        };
    }

    /// <summary>The values, with the program's configuration put in where <c>${key}</c> refers to it.</summary>
    private static Struct Values(IEnumerable<(string Name, YamlNode Value)> section, Dictionary<string, Value> config)
    {
        var values = new Struct();
        foreach (var (name, node) in section)
            values.Fields[name] = Put(YamlValues.ToValue(node), config);
        return values;
    }

    private static Value Put(Value value, Dictionary<string, Value> config) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue when value.StringValue is ['$', '{', .. var key, '}'] && config.TryGetValue(key, out var known) => known.Clone(),
        Value.KindOneofCase.StructValue => Value.ForStruct(new Struct { Fields = { value.StructValue.Fields.ToDictionary(field => field.Key, field => Put(field.Value, config), StringComparer.Ordinal) } }),
        Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(item => Put(item, config))]),
        _ => value,
    };

    /// <summary>YAML programs may leave the module <c>index</c> out of a token.</summary>
    private static string Token(YamlNode node) => YamlValues.Text(node).Split(':') is [var package, var name] ? $"{package}:index:{name}" : YamlValues.Text(node);

    private static List<string> Texts(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var list) ? [.. ((YamlSequenceNode)list).Select(YamlValues.Text)] : [];

    private static IEnumerable<(string Name, YamlNode Value)> Section(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var section) ? ((YamlMappingNode)section).Select(child => (YamlValues.Text(child.Key), child.Value)) : [];

    private static void RequireKnown(string where, YamlMappingNode node, string[] known)
    {
        if (node.Children.Keys.Select(YamlValues.Text).FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is { } unknown)
            throw new FormatException($"{where} has '{unknown}', which is not understood here; it may have {string.Join(", ", known)}.");
    }

    private static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var file = File.OpenText(path);
        stream.Load(file);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
