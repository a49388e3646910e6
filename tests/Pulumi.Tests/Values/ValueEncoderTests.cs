using Google.Protobuf;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using WorkSpacesProvider.Pulumi.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Tests.Values;

public class ValueEncoderTests
{
    [Fact]
    public void Null_is_written_with_its_kind() =>
        Assert.Equal([0x08, 0x00], ValueEncoder.Encode(PropertyValue.Null).ToByteArray());

    [Fact]
    public void False_zero_and_the_empty_text_are_written_with_their_kinds()
    {
        Assert.Equal(Proto.Value.KindOneofCase.BoolValue, Parsed(false).KindCase);
        Assert.Equal(Proto.Value.KindOneofCase.NumberValue, Parsed(0d).KindCase);
        Assert.Equal(Proto.Value.KindOneofCase.StringValue, Parsed("").KindCase);
    }

    [Fact]
    public void An_unknown_is_written_as_the_sentinel_of_a_string() =>
        Assert.Equal(Wire.Unknown, ValueEncoder.Encode(PropertyValue.Unknown));

    [Fact]
    public void A_secret_is_written_with_its_signature() =>
        Assert.Equal(Wire.Secret(Wire.Text("s")), ValueEncoder.Encode(new StringValue("s").AsSecret()));

    [Fact]
    public void A_reference_whose_id_is_unknown_is_written_with_an_empty_one() => Assert.Equal(
        Wire.Special(Signatures.ResourceReference, ("urn", Wire.Text("urn:a")), ("id", Wire.Text(""))),
        ValueEncoder.Encode(new ResourceReferenceValue("urn:a", PropertyValue.Unknown, MapValue.Empty)));

    private static Proto.Value Parsed(PropertyValue value) => Proto.Value.Parser.ParseFrom(ValueEncoder.Encode(value).ToByteArray());
}
