using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Values;

/// <summary>Reads objects that carry a signature.</summary>
internal static class SpecialValueDecoder
{
    public static bool IsSpecial(Proto.Struct value) => value.Fields.ContainsKey(Signatures.Key);

    public static PropertyValue Decode(Proto.Struct value, PropertyPath path) => value.Fields[Signatures.Key].StringValue switch
    {
        Signatures.Secret => Secret(value, path),
        Signatures.OutputValue => OutputValue(value, path),
        Signatures.ResourceReference => ResourceReference(value, path),
        Signatures.Asset => new AssetValue(ValueDecoder.Map(value, path)),
        Signatures.Archive => new ArchiveValue(ValueDecoder.Map(value, path)),
        Signatures.ByteString => throw ValueDecoder.Malformed(
            path, "is a byte string, which this provider declined in the handshake; encode the bytes as text, e.g. base64"),
        _ => throw ValueDecoder.Malformed(path, "has a signature that this provider doesn't know; update the provider, or leave the value out"),
    };

    private static SecretValue Secret(Proto.Struct value, PropertyPath path) =>
        value.Fields.TryGetValue("value", out var inside)
            ? new SecretValue(ValueDecoder.Decode(inside, path.Append("value")))
            : throw ValueDecoder.Malformed(path, "is a secret without its 'value' member");

    /// <summary>Whom an output depends on is the engine's business: a resource can do nothing with it.</summary>
    private static PropertyValue OutputValue(Proto.Struct value, PropertyPath path)
    {
        var known = value.Fields.TryGetValue("value", out var inside)
            ? ValueDecoder.Decode(inside, path.Append("value"))
            : PropertyValue.Unknown;
        var secret = value.Fields.GetValueOrDefault("secret");
        return secret?.KindCase switch
        {
            null => known,
            Proto.Value.KindOneofCase.BoolValue => secret.BoolValue ? known.AsSecret() : known,
            _ => throw ValueDecoder.Malformed(path, "is an output value whose 'secret' member is no boolean"),
        };
    }

    private static ResourceReferenceValue ResourceReference(Proto.Struct value, PropertyPath path)
    {
        var members = ValueDecoder.Map(value, path);
        if (members["urn"] is not StringValue urn)
            throw ValueDecoder.Malformed(path, "is a resource reference whose 'urn' member is no text");

        // A component has no id; a resource whose id is still to come has an empty or an unknown one.
        PropertyValue? id = members["id"] switch
        {
            NullValue => null,
            StringValue { Value: "" } or UnknownValue => PropertyValue.Unknown,
            StringValue text => text,
            _ => throw ValueDecoder.Malformed(path, "is a resource reference whose 'id' member is no text"),
        };
        return new ResourceReferenceValue(urn.Value, id, members.Without("urn").Without("id"));
    }
}
