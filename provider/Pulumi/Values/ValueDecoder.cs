using System.Collections.Immutable;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Values;

/// <summary>Reads what the engine sends. A value that breaks a rule of the wire is an error of kind InvalidArgument that names its path.</summary>
internal static class ValueDecoder
{
    /// <summary>How many lists and objects may stand inside each other, secrets and other special values included.</summary>
    public const int MaximumDepth = 100;

    /// <summary>An absent struct reads as an empty one. Where the difference counts, the caller looks first.</summary>
    /// <exception cref="ProviderException">A value is malformed.</exception>
    public static MapValue Decode(Proto.Struct? value) => value is null ? MapValue.Empty : Map(value, PropertyPath.Root);

    /// <exception cref="ProviderException">The value is malformed.</exception>
    public static PropertyValue Decode(Proto.Value value, PropertyPath path)
    {
        if (path.Segments.Length > MaximumDepth)
            throw Malformed(path, $"is nested too deeply; at most {MaximumDepth} levels are read");

        return value.KindCase switch
        {
            Proto.Value.KindOneofCase.BoolValue => value.BoolValue,
            Proto.Value.KindOneofCase.NumberValue => value.NumberValue,
            Proto.Value.KindOneofCase.StringValue => Signatures.IsUnknown(value.StringValue) ? PropertyValue.Unknown : value.StringValue,
            Proto.Value.KindOneofCase.ListValue => List(value.ListValue, path),
            Proto.Value.KindOneofCase.StructValue => SpecialValueDecoder.IsSpecial(value.StructValue)
                ? SpecialValueDecoder.Decode(value.StructValue, path)
                : Map(value.StructValue, path),
            _ => PropertyValue.Null,
        };
    }

    /// <summary>The members of an object, without a signature.</summary>
    internal static MapValue Map(Proto.Struct value, PropertyPath path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, member) in value.Fields)
        {
            if (key != Signatures.Key)
                entries.Add(key, Decode(member, path.Append(key)));
        }

        return new MapValue(entries.ToImmutable());
    }

    internal static ProviderException Malformed(PropertyPath path, string what) =>
        new(ErrorKind.InvalidArgument, $"The value at '{path}' {what}.");

    private static ListValue List(Proto.ListValue value, PropertyPath path)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(value.Values.Count);
        for (var i = 0; i < value.Values.Count; i++)
        {
            items.Add(Decode(value.Values[i], path.Append(i)));
        }

        return new ListValue(items.MoveToImmutable());
    }
}
