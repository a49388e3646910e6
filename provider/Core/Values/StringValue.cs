namespace WorkSpacesProvider.Core.Values;

public sealed record StringValue(string Value) : PropertyValue
{
    public override string ToString() => $"\"{Value}\"";
}
