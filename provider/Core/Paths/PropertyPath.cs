using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Paths;

/// <summary>
/// Where a value sits, written as the engines write it: <c>capacity.desiredUserSessions</c>, <c>rules[0].port</c>,
/// <c>tags["a.b/c"]</c>. A name is quoted when it has anything but letters, digits and underscores; inside quotes only the
/// quote is escaped, with a backslash. <c>*</c> is a wildcard. Grammar: pulumi sdk/go/common/resource/properties_path.go.
/// </summary>
public sealed class PropertyPath : IEquatable<PropertyPath>
{
    private PropertyPath(ImmutableArray<PathSegment> segments) => Segments = segments;

    public static PropertyPath Root { get; } = new([]);

    public ImmutableArray<PathSegment> Segments { get; }

    /// <summary>The name of the top-level property, or null for the root and for a leading wildcard.</summary>
    public string? TopLevelKey => Segments.IsEmpty ? null : Segments[0].Key;

    public static PropertyPath Of(params IEnumerable<string> keys) => new([.. keys.Select(PathSegment.OfKey)]);

    public static PropertyPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a property path. Write it like capacity.desiredUserSessions, rules[0] or tags[\"a.b\"].");

    public static bool TryParse(string text, [NotNullWhen(true)] out PropertyPath? path)
    {
        path = null;
        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var rest = text.AsSpan();
        if (rest.StartsWith("."))
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            if (rest[0] == '[')
            {
                if (!PathReader.TryReadBracket(ref rest, out var segment))
                {
                    return false;
                }

                segments.Add(segment);
                continue;
            }

            if (rest[0] == '.')
            {
                rest = rest[1..];
                if (rest.StartsWith("["))
                {
                    // Not strictly legal, and read by the engine all the same: old programs write it.
                    continue;
                }
            }

            if (!PathReader.TryReadName(ref rest, out var name))
            {
                return false;
            }

            segments.Add(name);
        }

        path = new PropertyPath(segments.ToImmutable());
        return !path.Segments.IsEmpty;
    }

    public PropertyPath Append(string key) => new(Segments.Add(PathSegment.OfKey(key)));

    public PropertyPath Append(int index) => new(Segments.Add(PathSegment.OfIndex(index)));

    /// <summary>True if this path, read as a pattern, names the other path or something above it. The root covers all.</summary>
    public bool Covers(PropertyPath other)
    {
        if (Segments.Length > other.Segments.Length)
        {
            return false;
        }

        for (var i = 0; i < Segments.Length; i++)
        {
            if (!Segments[i].Covers(other.Segments[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The value at this path. Null-the-value where nothing is; unknown below an unknown; secret below a secret.</summary>
    public PropertyValue Get(PropertyValue root)
    {
        var value = root;
        var isSecret = false;
        foreach (var segment in Segments)
        {
            isSecret |= value is SecretValue;
            value = value.WithoutSecret() switch
            {
                UnknownValue => PropertyValue.Unknown,
                MapValue map when segment.Key is { } key => map[key],
                ListValue list when segment.Index is { } index && index >= 0 && index < list.Items.Length => list.Items[index],
                _ => PropertyValue.Null,
            };
        }

        return isSecret ? value.AsSecret() : value;
    }

    public bool Equals(PropertyPath? other) => other is not null && Segments.SequenceEqual(other.Segments);

    public override bool Equals(object? obj) => Equals(obj as PropertyPath);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var segment in Segments)
        {
            hash.Add(segment);
        }

        return hash.ToHashCode();
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            PathWriter.Append(text, segment);
        }

        return text.ToString();
    }
}
