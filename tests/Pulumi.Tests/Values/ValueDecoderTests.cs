using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using WorkSpacesProvider.Pulumi.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Tests.Values;

public class ValueDecoderTests
{
    [Fact]
    public void An_absent_struct_reads_as_an_empty_map() => Assert.Equal(MapValue.Empty, ValueDecoder.Decode(null));

    [Theory]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Each_of_the_seven_sentinels_is_unknown_at_any_property(string sentinel) =>
        Assert.Equal(PropertyValue.Unknown, Decode(Wire.Text(sentinel)));

    [Fact]
    public void A_text_that_only_contains_a_sentinel_is_known() =>
        Assert.Equal($"x{Signatures.UnknownString}", Decode(Wire.Text($"x{Signatures.UnknownString}")));

    [Fact]
    public void A_value_without_a_kind_is_null() => Assert.Equal(PropertyValue.Null, Decode(new Proto.Value()));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_that_are_no_numbers_are_left_to_the_check(double number) =>
        Assert.Equal(new NumberValue(number), Decode(Wire.Number(number)));

    [Fact]
    public void A_secret_unknown_inside_a_list_keeps_both_faces()
    {
        var value = Assert.IsType<ListValue>(Decode(Wire.List(Wire.Secret(Wire.Unknown))));

        Assert.Equal(PropertyValue.Unknown.AsSecret(), Assert.Single(value.Items));
    }

    [Fact]
    public void A_secret_in_a_secret_is_one_secret() =>
        Assert.Equal(new StringValue("s").AsSecret(), Decode(Wire.Secret(Wire.Secret(Wire.Text("s")))));

    [Fact]
    public void An_output_without_a_value_is_unknown() => Assert.Equal(PropertyValue.Unknown, Decode(Wire.Special(Signatures.OutputValue)));

    [Fact]
    public void A_secret_output_is_a_secret()
    {
        var output = Wire.Special(
            Signatures.OutputValue,
            ("value", Wire.Text("s")),
            ("secret", Wire.Bool(true)),
            ("dependencies", Wire.List(Wire.Text("urn:pulumi:a"))));

        Assert.Equal(new StringValue("s").AsSecret(), Decode(output));
    }

    [Fact]
    public void A_reference_keeps_the_members_that_came_with_it()
    {
        var reference = Assert.IsType<ResourceReferenceValue>(Decode(Wire.Special(
            Signatures.ResourceReference, ("urn", Wire.Text("urn:a")), ("id", Wire.Text("i-1")), ("packageVersion", Wire.Text("1.0.0")))));

        Assert.Equal(("urn:a", (PropertyValue)"i-1", MapValue.Of(("packageVersion", "1.0.0"))), (reference.Urn, reference.Id!, reference.Members));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Signatures.UnknownString)]
    public void A_reference_whose_id_is_to_come_has_an_unknown_id(string id)
    {
        var reference = Decode(Wire.Special(Signatures.ResourceReference, ("urn", Wire.Text("urn:a")), ("id", Wire.Text(id))));

        Assert.Equal(PropertyValue.Unknown, Assert.IsType<ResourceReferenceValue>(reference).Id);
    }

    [Fact]
    public void A_reference_to_a_component_has_no_id() =>
        Assert.Null(Assert.IsType<ResourceReferenceValue>(Decode(Wire.Special(Signatures.ResourceReference, ("urn", Wire.Text("urn:a"))))).Id);

    public static TheoryData<string, string> Malformed => new()
    {
        { "secret", "is a secret without its 'value' member" },
        { "reference", "'urn' member is no text" },
        { "referenceId", "'id' member is no text" },
        { "outputSecret", "'secret' member is no boolean" },
        { "bytes", "byte string" },
        { "strange", "signature that this provider doesn't know" },
        { "number", "signature that this provider doesn't know" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_special_value_is_refused_by_path_and_rule(string kind, string rule)
    {
        var value = kind switch
        {
            "secret" => Wire.Special(Signatures.Secret),
            "reference" => Wire.Special(Signatures.ResourceReference, ("urn", Wire.Number(1))),
            "referenceId" => Wire.Special(Signatures.ResourceReference, ("urn", Wire.Text("u")), ("id", Wire.Number(1))),
            "outputSecret" => Wire.Special(Signatures.OutputValue, ("secret", Wire.Text("yes"))),
            "bytes" => Wire.Special(Signatures.ByteString, ("value", Wire.Text("AA=="))),
            "strange" => Wire.Special("0000"),
            _ => Wire.Map((Signatures.Key, Wire.Number(1))),
        };

        var error = Assert.Throws<ProviderException>(() => ValueDecoder.Decode(Wire.Struct(("list", Wire.List(Wire.Map(("a.b", value)))))));

        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Contains("'list[0][\"a.b\"]'", error.Message, StringComparison.Ordinal);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_read_to_the_limit_and_refused_beyond_it()
    {
        Assert.IsType<MapValue>(ValueDecoder.Decode(Wire.Struct(("a", Nested(ValueDecoder.MaximumDepth - 1)))));

        var error = Assert.Throws<ProviderException>(() => ValueDecoder.Decode(Wire.Struct(("a", Nested(ValueDecoder.MaximumDepth)))));

        Assert.Contains("at most 100 levels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_asset_keeps_its_members() => Assert.Equal(
        new AssetValue(MapValue.Of(("hash", "00"), ("text", "hi"))),
        Decode(Wire.Special(Signatures.Asset, ("hash", Wire.Text("00")), ("text", Wire.Text("hi")))));

    private static PropertyValue Decode(Proto.Value value) => ValueDecoder.Decode(Wire.Struct(("p", value)))["p"];

    private static Proto.Value Nested(int levels)
    {
        var value = Wire.Text("leaf");
        for (var i = 0; i < levels; i++)
            value = Wire.List(value);
        return value;
    }
}
