using System.Collections.Immutable;

namespace WorkSpacesProvider.Core.Values;

/// <summary>
/// A value as an engine knows it: known, null, unknown (not computed yet), or secret around any of these.
/// Values are immutable and compare by content.
/// </summary>
public abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    public static PropertyValue Null => NullValue.Instance;

    public static PropertyValue Unknown => UnknownValue.Instance;

    /// <summary>True for null, and for a secret null. Engines treat null and absent alike in a diff.</summary>
    public bool IsNull => WithoutSecret() is NullValue;

    /// <summary>True for an unknown, and for a secret unknown; not for a list or a map that holds one.</summary>
    public bool IsUnknown => WithoutSecret() is UnknownValue;

    /// <summary>True if this value, or anything inside it, is unknown.</summary>
    public bool ContainsUnknown => this switch
    {
        UnknownValue => true,
        SecretValue secret => secret.Value.ContainsUnknown,
        ListValue list => list.Items.Any(item => item.ContainsUnknown),
        MapValue map => map.Entries.Values.Any(value => value.ContainsUnknown),
        _ => false,
    };

    /// <summary>True if this value, or anything inside it, is secret.</summary>
    public bool ContainsSecret => this switch
    {
        SecretValue => true,
        ListValue list => list.Items.Any(item => item.ContainsSecret),
        MapValue map => map.Entries.Values.Any(value => value.ContainsSecret),
        _ => false,
    };

    public static implicit operator PropertyValue(string? value) => value is null ? Null : new StringValue(value);

    public static implicit operator PropertyValue(bool value) => new BoolValue(value);

    public static implicit operator PropertyValue(double value) => new NumberValue(value);

    /// <summary>The value inside the secret, or this value if it is no secret.</summary>
    public PropertyValue WithoutSecret() => this is SecretValue secret ? secret.Value : this;

    /// <summary>The same value with every secret in it unwrapped, at any depth. For comparing, never for printing.</summary>
    public PropertyValue WithoutSecrets() => this switch
    {
        SecretValue secret => secret.Value.WithoutSecrets(),
        ListValue list => new ListValue([.. list.Items.Select(item => item.WithoutSecrets())]),
        MapValue map => new MapValue(map.Entries.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry.Value.WithoutSecrets(), StringComparer.Ordinal)),
        _ => this,
    };

    /// <summary>This value as a secret. Wrapping twice is wrapping once.</summary>
    public PropertyValue AsSecret() => new SecretValue(this);
}
