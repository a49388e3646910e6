using System.Collections.Frozen;
using System.Text.RegularExpressions;
using WorkSpacesProvider.Core.Schema;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>Texts of the package with its names as Terraform's users write them. What stands in quotes is somebody's value and stays.</summary>
internal sealed partial class NameText(PackageSchema schema)
{
    /// <summary>What programs tell an engine, and what it is called here.</summary>
    private static readonly FrozenDictionary<string, string> EngineWords = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ignoreChanges"] = "ignore_changes",
        ["customTimeouts"] = TimeoutsBlock.Name,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Lazy<FrozenSet<string>> _names = new(() => Names(schema));

    /// <summary>The text with every name of a property in snake_case.</summary>
    public string Translate(string text) => QuoteOrName().Replace(text, match =>
        _names.Value.Contains(match.Value) ? NameCase.ToSnake(match.Value) : EngineWords.GetValueOrDefault(match.Value, match.Value));

    /// <summary>The first paragraph: what follows are examples for other engines.</summary>
    public string Summary(string description)
    {
        var end = description.IndexOf("\n\n{{%", StringComparison.Ordinal);
        return Translate(end < 0 ? description : description[..end]);
    }

    public string Description(PropertySchema property)
    {
        var text = Translate(property.Description);
        var values = Values(property.Type);
        return string.Join(' ', new[] { text, values, property.DeprecationMessage is { } message ? Translate(message) : "" }.Where(part => part.Length > 0));
    }

    private static string Values(TypeSchema type) => type switch
    {
        EnumType named => $"One of {string.Join(", ", named.Values.Select(value => $"`{value.ToString().Trim('"')}`"))}.",
        ListType list => Values(list.Items),
        _ => "",
    };

    private static FrozenSet<string> Names(PackageSchema schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        ObjectSchema[] all =
        [
            schema.Configuration,
            .. schema.Resources.Values.SelectMany(resource => new[] { resource.Inputs, resource.Outputs }),
            .. schema.Functions.Values.SelectMany(function => new[] { function.Inputs, function.Outputs }),
        ];
        foreach (var properties in all)
        {
            Collect(properties, names);
        }

        return names.Where(name => name.Any(char.IsAsciiLetterUpper)).ToFrozenSet(StringComparer.Ordinal);
    }

    private static void Collect(ObjectSchema properties, HashSet<string> names)
    {
        foreach (var property in properties.Properties.Values)
        {
            names.Add(property.Name);
            Collect(property.Type, names);
        }
    }

    private static void Collect(TypeSchema type, HashSet<string> names)
    {
        switch (type)
        {
            case ObjectType named:
                Collect(named.Schema, names);
                break;

            case ListType list:
                Collect(list.Items, names);
                break;

            case MapType map:
                Collect(map.Values, names);
                break;
        }
    }

    [GeneratedRegex("\"[^\"]*\"|[a-z][a-z0-9]*([A-Z][a-z0-9]*)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex QuoteOrName();
}
