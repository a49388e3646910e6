using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Checking;

/// <summary>
/// Checks inputs against a schema: types, required, enums, names that don't exist; fills in defaults and marks secrets.
/// Unknown values pass: what they will be is checked when they are known.
/// </summary>
public sealed class SchemaCheck
{
    private readonly Func<string, string?> _environment;
    private readonly List<CheckFailure> _failures = [];

    private SchemaCheck(Func<string, string?> environment) => _environment = environment;

    /// <param name="schema">What is allowed.</param>
    /// <param name="inputs">What was given. Names that start with two underscores are the engine's and pass.</param>
    /// <param name="environment">Reads an environment variable, for defaults that come from one.</param>
    public static CheckResult Check(ObjectSchema schema, MapValue inputs, Func<string, string?> environment)
    {
        var check = new SchemaCheck(environment);
        var completed = check.Object(PropertyPath.Root, schema, inputs, isSecret: false);
        return new CheckResult(completed, check._failures);
    }

    private MapValue Object(PropertyPath path, ObjectSchema schema, MapValue given, bool isSecret)
    {
        var completed = given.WithoutNulls();
        foreach (var property in schema.Properties.Values)
        {
            var at = path.Append(property.Name);
            var value = given[property.Name];
            if (value.IsNull && Default(property) is { } found)
            {
                value = found;
            }

            if (value.IsNull)
            {
                if (property.IsRequired)
                {
                    Fail(at, $"{at} is missing. It is required: {FirstSentence(property.Description)}");
                }

                continue;
            }

            var kept = Value(at, property.Type, value, isSecret || property.IsSecret);
            completed = completed.With(property.Name, property.IsSecret ? kept.AsSecret() : kept);
        }

        foreach (var name in given.Keys.Where(name => schema[name] is null && !name.StartsWith("__", StringComparison.Ordinal)))
        {
            var at = path.Append(name);
            Fail(at, $"{at} does not exist. {NameSuggestion.For(name, schema.Properties.Keys)}");
        }

        return completed;
    }

    /// <param name="path">Where the value is.</param>
    /// <param name="type">What it must be.</param>
    /// <param name="value">The value.</param>
    /// <param name="isSecret">It lies in a secret, or the schema calls it one: no message may show it.</param>
    private PropertyValue Value(PropertyPath path, TypeSchema type, PropertyValue value, bool isSecret)
    {
        if (value is SecretValue secret)
        {
            return Value(path, type, secret.Value, isSecret: true).AsSecret();
        }

        switch (type, value)
        {
            case (_, UnknownValue):
            case (AnyType, _):
                return value;

            case (ListType list, ListValue items):
                return new ListValue([.. items.Items.Select((item, index) => Value(path.Append(index), list.Items, item, isSecret))]);

            case (MapType map, MapValue entries):
                return MapValue.Of(entries.Entries.Where(entry => !entry.Value.IsNull)
                    .Select(entry => (entry.Key, Value(path.Append(entry.Key), map.Values, entry.Value, isSecret))));

            case (ObjectType @object, MapValue members):
                return Object(path, @object.Schema, members, isSecret);

            case (PrimitiveType primitive, _) when IsOf(primitive.Kind, value):
                return value;

            case (EnumType named, _) when IsOf(named.Underlying.Kind, value):
                if (!named.Values.Contains(value))
                {
                    Fail(path, $"{path} is {Shown(value, isSecret)}; it must be one of {string.Join(", ", named.Values.Select(Bare))}.");
                }

                return value;

            default:
                Fail(path, $"{path} is {Shown(value, isSecret)}; it must be {Wanted(type, value)}.");
                return value;
        }
    }

    private PropertyValue? Default(PropertySchema property)
    {
        foreach (var variable in property.DefaultEnvironment)
        {
            if (_environment(variable) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return property.Default;
    }

    private void Fail(PropertyPath path, string reason) => _failures.Add(new CheckFailure(path.ToString(), reason));

    private static bool IsOf(PrimitiveKind kind, PropertyValue value) => (kind, value) switch
    {
        (PrimitiveKind.Boolean, BoolValue) => true,
        (PrimitiveKind.String, StringValue) => true,
        (PrimitiveKind.Number, NumberValue number) => double.IsFinite(number.Value),
        (PrimitiveKind.Integer, NumberValue number) => number.TryGetInt32(out _),
        _ => false,
    };

    /// <summary>A whole number is an integer to whoever wrote it: what is wrong with it is its size.</summary>
    private static string Wanted(TypeSchema type, PropertyValue value) =>
        type is PrimitiveType { Kind: PrimitiveKind.Integer } && value is NumberValue number && double.IsInteger(number.Value)
            ? $"{type.Article} of at most 32 bits"
            : type.Article;

    private static string Shown(PropertyValue value, bool isSecret) => isSecret ? "[secret]" : ValueText.Describe(value);

    private static string Bare(PropertyValue value) => value is StringValue text ? text.Value : value.ToString();

    private static string FirstSentence(string description)
    {
        var line = description.Split('\n')[0];
        for (var end = line.IndexOf(". ", StringComparison.Ordinal); end >= 0; end = line.IndexOf(". ", end + 1, StringComparison.Ordinal))
        {
            // In a list of characters, a full stop stands alone.
            if (end > 0 && line[end - 1] != ' ')
            {
                return line[..(end + 1)];
            }
        }

        return line;
    }
}
