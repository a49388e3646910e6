using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// Headers or trailers of a call, in order; a key may occur more than once. Keys are lower case.
/// A key that ends in "-bin" carries bytes, every other key printable ASCII.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name gRPC gives it.")]
public sealed class Metadata : IEnumerable<Metadata.Entry>
{
    internal const string BinarySuffix = "-bin";

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Adds a text entry.</summary>
    /// <exception cref="ArgumentException">The key or the value can't be sent as gRPC metadata.</exception>
    public void Add(string key, string value)
    {
        var name = CheckedKey(key, binary: false);
        if (value.Any(character => character is < ' ' or > '~'))
        {
            throw new ArgumentException(
                $"The value of metadata key '{name}' is not printable ASCII; use a key that ends in '{BinarySuffix}'.", nameof(value));
        }

        _entries.Add(new Entry(name, value));
    }

    /// <summary>Adds a binary entry.</summary>
    /// <exception cref="ArgumentException">The key can't be sent as binary gRPC metadata.</exception>
    public void Add(string key, byte[] valueBytes) => _entries.Add(new Entry(CheckedKey(key, binary: true), valueBytes));

    /// <summary>The last entry of this key, or null.</summary>
    public Entry? Get(string key) => _entries.FindLast(entry => string.Equals(entry.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The last text value of this key, or null.</summary>
    /// <exception cref="InvalidOperationException">The key is binary.</exception>
    public string? GetValue(string key) => Get(key)?.Value;

    /// <summary>The last binary value of this key, or null.</summary>
    /// <exception cref="InvalidOperationException">The key is not binary.</exception>
    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static bool IsBinary(string key) => key.EndsWith(BinarySuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes over an entry that came from the wire; HTTP has checked its characters.</summary>
    internal void AddReceived(string key, string value) => _entries.Add(new Entry(key.ToLowerInvariant(), value));

    internal void AddReceived(string key, byte[] valueBytes) => _entries.Add(new Entry(key.ToLowerInvariant(), valueBytes));

    private static string CheckedKey(string key, bool binary)
    {
        var name = key.ToLowerInvariant();
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(KeyCharacters))
            throw new ArgumentException($"Metadata key '{key}' is not valid; it must be of letters, digits, '-', '_', '.'.", nameof(key));
        if (IsBinary(name) != binary)
        {
            throw new ArgumentException(
                $"Metadata key '{key}' does not fit its value; exactly the keys that end in '{BinarySuffix}' carry bytes.", nameof(key));
        }

        return name;
    }

    /// <summary>One key with its text or its bytes.</summary>
    public sealed class Entry
    {
        private readonly string? _text;
        private readonly byte[]? _bytes;

        internal Entry(string key, string text) => (Key, _text) = (key, text);

        internal Entry(string key, byte[] bytes) => (Key, _bytes) = (key, bytes);

        public string Key { get; }

        public bool IsBinary => _bytes is not null;

        public string Value => _text ?? throw new InvalidOperationException($"Metadata key '{Key}' is binary; read its bytes.");

        public byte[] ValueBytes => _bytes ?? throw new InvalidOperationException($"Metadata key '{Key}' is text; read its value.");
    }
}
