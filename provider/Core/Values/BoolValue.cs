namespace WorkSpacesProvider.Core.Values;

public sealed record BoolValue(bool Value) : PropertyValue
{
    public override string ToString() => Value ? "true" : "false";
}
