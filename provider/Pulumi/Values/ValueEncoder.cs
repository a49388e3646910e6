using System.Diagnostics;
using WorkSpacesProvider.Core.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Values;

/// <summary>Writes what the engine reads. Every value gets a kind, null included: a value without one makes the engine panic.</summary>
internal static class ValueEncoder
{
    public static Proto.Struct Encode(MapValue value)
    {
        var encoded = new Proto.Struct();
        foreach (var (key, member) in value.Entries)
        {
            encoded.Fields.Add(key, Encode(member));
        }

        return encoded;
    }

    public static Proto.Value Encode(PropertyValue value) => value switch
    {
        NullValue => new Proto.Value { NullValue = Proto.NullValue.NullValue },
        BoolValue boolean => new Proto.Value { BoolValue = boolean.Value },
        NumberValue number => new Proto.Value { NumberValue = number.Value },
        StringValue text => Text(text.Value),
        UnknownValue => Text(Signatures.UnknownString),
        ListValue list => List(list),
        MapValue map => new Proto.Value { StructValue = Encode(map) },
        SecretValue secret => Special(Signatures.Secret, MapValue.Of(("value", secret.Value))),
        ResourceReferenceValue reference => Special(Signatures.ResourceReference, Members(reference)),
        AssetValue asset => Special(Signatures.Asset, asset.Members),
        ArchiveValue archive => Special(Signatures.Archive, archive.Members),
        _ => throw new UnreachableException($"No wire form is written down for {value.GetType().Name}."),
    };

    private static Proto.Value Text(string text) => new() { StringValue = text };

    private static Proto.Value List(ListValue list)
    {
        var encoded = new Proto.ListValue();
        foreach (var item in list.Items)
        {
            encoded.Values.Add(Encode(item));
        }

        return new Proto.Value { ListValue = encoded };
    }

    private static Proto.Value Special(string signature, MapValue members)
    {
        var encoded = Encode(members);
        encoded.Fields.Add(Signatures.Key, Text(signature));
        return new Proto.Value { StructValue = encoded };
    }

    private static MapValue Members(ResourceReferenceValue reference)
    {
        var members = reference.Members.With("urn", reference.Urn);
        return reference.Id switch
        {
            null => members,
            UnknownValue => members.With("id", ""),
            var id => members.With("id", id),
        };
    }
}
