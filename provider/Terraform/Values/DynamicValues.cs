using Google.Protobuf;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Values on the wire. Sent in MessagePack; read in that or in JSON; empty is null.</summary>
internal static class DynamicValues
{
    public static DynamicValue Encode(TypeConstraint type, PropertyValue value) =>
        new() { Msgpack = UnsafeByteOperations.UnsafeWrap(ValueEncoder.Encode(type, value)) };

    /// <exception cref="ProviderException">The value can't be read.</exception>
    public static PropertyValue Decode(TypeConstraint type, DynamicValue? value) => value switch
    {
        { Msgpack.IsEmpty: false } => ValueDecoder.Decode(type, value.Msgpack.Span),
        { Json.IsEmpty: false } => JsonValueDecoder.Decode(type, value.Json.Memory),
        _ => PropertyValue.Null,
    };

    /// <summary>Reads an object; null where there is none.</summary>
    /// <exception cref="ProviderException">The value can't be read, or is no object.</exception>
    public static MapValue? DecodeObject(ObjectConstraint type, DynamicValue? value) => Decode(type, value) switch
    {
        MapValue map => map,
        NullValue => null,
        _ => throw new ProviderException(ErrorKind.InvalidArgument, "The host sent an unknown value where an object must be."),
    };
}
