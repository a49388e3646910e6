using System.Collections.Immutable;
using System.Text.Json;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Reads values in Terraform's MessagePack. What breaks the encoding, or the type, is an error that names its path.</summary>
internal static class ValueDecoder
{
    /// <summary>How many values may stand inside each other. The type bounds it, but a dynamic value brings its own type.</summary>
    public const int MaximumDepth = 100;

    /// <exception cref="ProviderException">The bytes are no value of the type.</exception>
    public static PropertyValue Decode(TypeConstraint type, ReadOnlySpan<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        var value = Decode(type, ref reader, PropertyPath.Root);
        return reader.IsAtEnd ? value : throw Malformed(PropertyPath.Root, "Bytes follow after the value.");
    }

    internal static ProviderException Malformed(PropertyPath path, string why) =>
        new(ErrorKind.InvalidArgument, $"The host sent a value that can't be read, at '{path}': {why}");

    private static PropertyValue Decode(TypeConstraint type, ref MessagePackReader reader, PropertyPath path)
    {
        if (path.Segments.Length > MaximumDepth)
            throw Malformed(path, $"It is nested too deeply; at most {MaximumDepth} levels are read.");

        try
        {
            if (reader.TryReadNil())
                return PropertyValue.Null;
            if (reader.TryReadExtension())
                return PropertyValue.Unknown;

            return type switch
            {
                PrimitiveConstraint primitive => Primitive(primitive.Type, ref reader),
                ListConstraint list => Items(_ => list.Items, reader.ReadArrayHeader(), ref reader, path),
                SetConstraint set => Items(_ => set.Items, reader.ReadArrayHeader(), ref reader, path),
                TupleConstraint tuple => Tuple(tuple, ref reader, path),
                MapConstraint map => Map(map, ref reader, path),
                ObjectConstraint @object => Object(@object, ref reader, path),
                _ => Dynamic(ref reader, path),
            };
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw Malformed(path, exception.Message);
        }
    }

    private static PropertyValue Primitive(PrimitiveType type, ref MessagePackReader reader) => type switch
    {
        PrimitiveType.Bool => reader.ReadBoolean(),
        PrimitiveType.String => reader.ReadText(),
        _ when !reader.IsText() => reader.ReadNumber(),
        _ => NumberText.TryParse(reader.ReadText(), out var number) ? number : throw new FormatException("A text is no decimal number."),
    };

    private static ListValue Items(Func<int, TypeConstraint> typeAt, int count, ref MessagePackReader reader, PropertyPath path)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(Decode(typeAt(i), ref reader, path.Append(i)));
        }

        return new ListValue(items.MoveToImmutable());
    }

    private static ListValue Tuple(TupleConstraint tuple, ref MessagePackReader reader, PropertyPath path)
    {
        var count = reader.ReadArrayHeader();
        return count == tuple.Items.Length
            ? Items(i => tuple.Items[i], count, ref reader, path)
            : throw new FormatException($"A tuple has {count} items; it must have {tuple.Items.Length}.");
    }

    private static MapValue Map(MapConstraint map, ref MessagePackReader reader, PropertyPath path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        for (var left = reader.ReadMapHeader(); left > 0; left--)
        {
            var key = reader.ReadText();
            entries[key] = Decode(map.Values, ref reader, path.Append(key));
        }

        return new MapValue(entries.ToImmutable());
    }

    private static MapValue Object(ObjectConstraint type, ref MessagePackReader reader, PropertyPath path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        for (var left = reader.ReadMapHeader(); left > 0; left--)
        {
            var name = reader.ReadText();
            var member = type.Find(name) ?? throw new FormatException($"The object has a member '{name}' that its type does not have.");
            var value = Decode(member.Type, ref reader, path.Append(member.Name));
            if (value is not NullValue)
                entries[member.Name] = value;
        }

        return new MapValue(entries.ToImmutable());
    }

    private static PropertyValue Dynamic(ref MessagePackReader reader, PropertyPath path)
    {
        if (reader.ReadArrayHeader() != 2)
            throw new FormatException("A dynamic value must be a type and a value.");

        var type = TypeJson.Parse(reader.ReadTextBytes().ToArray());
        return Decode(type, ref reader, path.Append(0));
    }
}
