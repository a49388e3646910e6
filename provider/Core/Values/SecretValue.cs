namespace WorkSpacesProvider.Core.Values;

/// <summary>A value that must appear in no output. What it holds is never a secret itself.</summary>
public sealed record SecretValue : PropertyValue
{
    public SecretValue(PropertyValue value) => Value = value.WithoutSecret();

    public PropertyValue Value { get; }

    public override string ToString() => "[secret]";
}
