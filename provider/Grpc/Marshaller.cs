namespace WorkSpacesProvider.Grpc;

/// <summary>How a message becomes bytes and bytes become a message. A deserializer throws on bytes that are no such message.</summary>
public sealed record Marshaller<T>(Func<T, byte[]> Serializer, Func<ReadOnlyMemory<byte>, T> Deserializer);
