using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Values;

namespace WorkSpacesProvider.Pulumi.Tests.Values;

public class SecretMarksTests
{
    private static readonly PropertyValue Secret = new StringValue("s").AsSecret();

    [Fact]
    public void An_output_named_like_a_secret_input_becomes_secret() =>
        Assert.Equal(MapValue.Of(("name", Secret)), SecretMarks.CopyFrom(MapValue.Of(("name", Secret)), MapValue.Of(("name", "s"))));

    [Fact]
    public void Only_the_secret_member_of_a_map_becomes_secret()
    {
        var inputs = MapValue.Of(("tags", MapValue.Of(("a", "1"), ("b", Secret))));
        var outputs = MapValue.Of(("tags", MapValue.Of(("a", "1"), ("b", "s"))));

        Assert.Equal(inputs, SecretMarks.CopyFrom(inputs, outputs));
    }

    [Fact]
    public void A_list_of_another_length_becomes_secret_as_a_whole()
    {
        var inputs = MapValue.Of(("list", ListValue.Of(Secret)));
        var outputs = MapValue.Of(("list", ListValue.Of("s", "t")));

        Assert.Equal(MapValue.Of(("list", ListValue.Of("s", "t").AsSecret())), SecretMarks.CopyFrom(inputs, outputs));
    }

    [Fact]
    public void What_is_secret_stays_secret_where_the_source_is_plain() =>
        Assert.Equal(MapValue.Of(("a", Secret), ("b", "1")), SecretMarks.CopyFrom(MapValue.Of(("a", "s")), MapValue.Of(("a", Secret), ("b", "1"))));
}
