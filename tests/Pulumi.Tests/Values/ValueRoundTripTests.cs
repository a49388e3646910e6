using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Tests.Values;

public class ValueRoundTripTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_value() =>
        Prop.ForAll(PropertyValueGenerator.Maps, map => ValueDecoder.Decode(ThroughBytes(map)).Equals(map)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_value_written_has_a_kind() =>
        Prop.ForAll(PropertyValueGenerator.Maps, map => ThroughBytes(map).Fields.Values.All(HasKind)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_map_without_its_unknowns_has_none_and_keeps_its_secrets_at_the_top() =>
        Prop.ForAll(PropertyValueGenerator.Maps, map =>
        {
            var known = UnknownValues.Remove(map);
            return !known.ContainsUnknown
                && UnknownValues.First(known) is null
                && known.Entries.All(entry => map[entry.Key] is SecretValue == entry.Value is SecretValue);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_unknown_found_is_unknown_and_is_found_whenever_there_is_one() =>
        Prop.ForAll(PropertyValueGenerator.Maps, map =>
            UnknownValues.First(map) is { } path ? path.Get(map).ContainsUnknown : !map.ContainsUnknown).QuickCheckThrowOnFailure();

    private static Proto.Struct ThroughBytes(MapValue map) => Proto.Struct.Parser.ParseFrom(ValueEncoder.Encode(map).ToByteArray());

    private static bool HasKind(Proto.Value value) => value.KindCase switch
    {
        Proto.Value.KindOneofCase.None => false,
        Proto.Value.KindOneofCase.ListValue => value.ListValue.Values.All(HasKind),
        Proto.Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.All(HasKind),
        _ => true,
    };
}
