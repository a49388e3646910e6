using WorkSpacesProvider.Pulumi.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>Values as the engine writes them.</summary>
internal static class Wire
{
    public static Proto.Value Null => Proto.Value.ForNull();

    public static Proto.Value Unknown => Text(Signatures.UnknownString);

    public static Proto.Value Text(string text) => Proto.Value.ForString(text);

    public static Proto.Value Number(double number) => Proto.Value.ForNumber(number);

    public static Proto.Value Bool(bool value) => Proto.Value.ForBool(value);

    public static Proto.Value List(params Proto.Value[] items) => Proto.Value.ForList(items);

    public static Proto.Value Map(params (string Key, Proto.Value Value)[] members) => Proto.Value.ForStruct(Struct(members));

    public static Proto.Value Secret(Proto.Value value) => Special(Signatures.Secret, ("value", value));

    public static Proto.Value Special(string signature, params (string Key, Proto.Value Value)[] members) =>
        Map([(Signatures.Key, Text(signature)), .. members]);

    public static Proto.Struct Struct(params (string Key, Proto.Value Value)[] members)
    {
        var value = new Proto.Struct();
        foreach (var (key, member) in members)
            value.Fields.Add(key, member);
        return value;
    }
}
