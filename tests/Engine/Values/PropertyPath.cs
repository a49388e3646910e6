using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace WorkSpacesProvider.Engine.Values;

/// <summary>A path as the engine reads it: <c>capacity.desiredUserSessions</c>, <c>errors[0]</c>, <c>tags["a.b/c"]</c>, <c>tags.*</c>.</summary>
internal sealed class PropertyPath(ImmutableArray<PathSegment> segments)
{
    public static PropertyPath Root { get; } = new([]);

    public ImmutableArray<PathSegment> Segments { get; } = segments;

    public PropertyPath Child(string name) => new(Segments.Add(new PathSegment(name, -1)));

    public PropertyPath Child(int index) => new(Segments.Add(new PathSegment(null, index)));

    /// <exception cref="FormatException">The engine would not read it either, and aborts the update.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '[')
                segments.Add(ReadBracket(text, ref position));
            else
                segments.Add(ReadName(text, ref position, isFirst: segments.Count == 0));
        }

        return segments.Count > 0 ? new PropertyPath(segments.ToImmutable()) : throw new FormatException("A property path is empty.");
    }

    /// <summary>True when this path (with its wildcards) names <paramref name="other"/> or something that holds it.</summary>
    public bool Covers(PropertyPath other) =>
        Segments.Length <= other.Segments.Length && Segments.Zip(other.Segments).All(pair => pair.First.Matches(pair.Second));

    /// <summary>The value at this path, through secrets; null when there is none.</summary>
    public Value? Find(Struct properties)
    {
        Value? value = Value.ForStruct(properties);
        foreach (var segment in Segments)
        {
            var container = PropertyValues.Unwrap(value);
            value = container.KindCase switch
            {
                Value.KindOneofCase.StructValue when segment.Name is not null => container.StructValue.Fields.GetValueOrDefault(segment.Name),
                Value.KindOneofCase.ListValue when segment.Index >= 0 => container.ListValue.Values.ElementAtOrDefault(segment.Index),
                _ => null,
            };
            if (value is null)
                return null;
        }

        return value;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            if (segment.IsWildcard)
                text.Append("[*]");
            else if (segment.Name is null)
                text.Append('[').Append(segment.Index).Append(']');
            else if (segment.Name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
                text.Append(text.Length > 0 ? "." : "").Append(segment.Name);
            else
                text.Append("[\"").Append(segment.Name.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
        }

        return text.ToString();
    }

    private static PathSegment ReadName(string text, ref int position, bool isFirst)
    {
        if (text[position] == '.' && !isFirst)
            position++;
        var start = position;
        while (position < text.Length && text[position] is not ('.' or '['))
            position++;
        var name = text[start..position];
        return name.Length switch
        {
            0 => throw new FormatException($"'{text}' is no property path: a name is missing at {start}."),
            1 when name[0] == '*' => PathSegment.Wildcard,
            _ => new PathSegment(name, -1),
        };
    }

    private static PathSegment ReadBracket(string text, ref int position)
    {
        var start = position++;
        if (position < text.Length && text[position] == '"')
            return new PathSegment(ReadQuoted(text, ref position), -1);
        var end = text.IndexOf(']', position);
        if (end < 0)
            throw new FormatException($"'{text}' is no property path: the bracket at {start} is not closed.");
        var inside = text[position..end];
        position = end + 1;
        if (inside == "*")
            return PathSegment.Wildcard;
        return int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new PathSegment(null, index)
            : throw new FormatException($"'{text}' is no property path: '{inside}' is neither an index nor quoted.");
    }

    private static string ReadQuoted(string text, ref int position)
    {
        var name = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] == '"')
            {
                name.Append('"');
                position++;
            }
            else if (text[position] != '"')
            {
                name.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == ']')
            {
                position += 2;
                return name.ToString();
            }
            else
            {
                break;
            }
        }

        throw new FormatException($"'{text}' is no property path: a quoted name is not closed.");
    }
}
