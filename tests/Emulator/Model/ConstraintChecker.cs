using System.Text.Json;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Model;

/// <summary>
/// Holds a JSON value against its shape, as the service does: a value of the wrong JSON type is a SerializationException
/// at once; broken constraints are collected, all of them, in the order of the members. Unknown members are ignored.
/// </summary>
internal sealed class ConstraintChecker
{
    private readonly List<string> _failures = [];
    private readonly bool _openEnums;

    private ConstraintChecker(bool openEnums) => _openEnums = openEnums;

    /// <param name="shape">What the value must be.</param>
    /// <param name="value">The value as it came in.</param>
    /// <param name="openEnums">Lets enum members hold any text, for seeding values that a newer service may send.</param>
    /// <returns>One sentence for each broken constraint; empty when the value is valid.</returns>
    public static IReadOnlyList<string> Check(StructureShape shape, JsonElement value, bool openEnums = false)
    {
        var checker = new ConstraintChecker(openEnums);
        checker.Visit(shape, value, "");
        return checker._failures;
    }

    private void Visit(Shape shape, JsonElement value, string path)
    {
        switch (shape)
        {
            case StructureShape structure: VisitStructure(structure, value, path); break;
            case ListShape list: VisitList(list, value, path); break;
            default: Report(value, path, BrokenRules(shape, value, path)); break;
        }
    }

    private void VisitStructure(StructureShape shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object) throw WrongType(value, "a structure", path);
        foreach (var member in shape.Members)
        {
            var memberPath = path.Length == 0 ? member.ErrorName : $"{path}.{member.ErrorName}";
            if (value.TryGetProperty(member.Name, out var child) && child.ValueKind != JsonValueKind.Null)
                Visit(member.Shape, child, memberPath);
            else if (member.Required)
                Report(default, memberPath, ["Member must not be null"]);
        }
    }

    private void VisitList(ListShape shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array) throw WrongType(value, "a list", path);
        var length = value.GetArrayLength();
        Report(value, path, LengthRules(length, shape.Min, shape.Max));

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            index++;
            if (item.ValueKind == JsonValueKind.Null)
                Report(default, $"{path}.{index}.member", ["Member must not be null"]);
            else if (shape.Member is StructureShape or ListShape)
                Visit(shape.Member, item, $"{path}.{index}.member");
            else if (BrokenRules(shape.Member, item, path) is { Count: > 0 } rules)
                Report(value, path, [$"Member must satisfy constraint: [{string.Join(", ", rules)}]"]);
        }
    }

    private List<string> BrokenRules(Shape shape, JsonElement value, string path)
    {
        switch (shape)
        {
            case StringShape text:
                var content = Text(value, path);
                var rules = LengthRules(CodePoints(content), text.Min, text.Max);
                if (!text.Matches(content)) rules.Add($"Member must satisfy regular expression pattern: {text.Pattern}");
                return rules;
            case EnumShape choice:
                return choice.Values.Contains(Text(value, path), StringComparer.Ordinal) || _openEnums
                    ? []
                    : [$"Member must satisfy enum value set: [{string.Join(", ", choice.Values)}]"];
            case IntegerShape range:
                if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number)) throw WrongType(value, "an Integer", path);
                return RangeRules(number, range);
            case BooleanShape when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                throw WrongType(value, "a Boolean", path);
            case TimestampShape when value.ValueKind is not JsonValueKind.Number:
                throw WrongType(value, "a Timestamp", path);
            default:
                return [];
        }
    }

    private static List<string> LengthRules(int length, int min, int max)
    {
        var rules = new List<string>();
        if (length < min) rules.Add($"Member must have length greater than or equal to {min}");
        if (length > max) rules.Add($"Member must have length less than or equal to {max}");
        return rules;
    }

    private static List<string> RangeRules(int number, IntegerShape range)
    {
        var rules = new List<string>();
        if (number < range.Min) rules.Add($"Member must have value greater than or equal to {range.Min}");
        if (number > range.Max) rules.Add($"Member must have value less than or equal to {range.Max}");
        return rules;
    }

    private void Report(JsonElement value, string path, IReadOnlyList<string> rules)
    {
        foreach (var rule in rules)
            _failures.Add($"Value {Show(value)} at '{path}' failed to satisfy constraint: {rule}");
    }

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "null",
        JsonValueKind.Array => $"'[{string.Join(", ", value.EnumerateArray().Select(Plain))}]'",
        _ => $"'{Plain(value)}'",
    };

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Text(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw WrongType(value, "a String", path);

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    private static AwsException WrongType(JsonElement value, string expected, string path)
    {
        var found = value.ValueKind switch
        {
            JsonValueKind.Object => "START_OBJECT",
            JsonValueKind.Array => "START_ARRAY",
            JsonValueKind.String => "STRING_VALUE",
            JsonValueKind.Number => "NUMBER_VALUE",
            JsonValueKind.True => "TRUE_VALUE",
            JsonValueKind.False => "FALSE_VALUE",
            _ => "NULL_VALUE",
        };
        var place = path.Length == 0 ? "the request body" : $"'{path}'";
        return AwsErrors.Serialization($"{found} can not be converted to {expected} at {place}");
    }
}
