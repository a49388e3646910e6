namespace WorkSpacesProvider.Pools;

/// <summary>schema.json as it was built into this assembly.</summary>
internal static class EmbeddedSchema
{
    public static ReadOnlyMemory<byte> Read()
    {
        using var stream = typeof(EmbeddedSchema).Assembly.GetManifestResourceStream("schema.json")
            ?? throw new InvalidOperationException("schema.json is not embedded in the Pools assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
