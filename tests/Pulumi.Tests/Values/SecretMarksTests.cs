using WorkSpacesProvider.Core.Schema;
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
    public void What_the_schema_declares_secret_is_secret_at_any_depth()
    {
        var schema = PackageSchema.Parse("""
            {
              "name": "acme",
              "types": { "acme:index:User": { "type": "object", "properties": { "key": { "type": "string", "secret": true } } } },
              "provider": { "inputProperties": {
                "users": { "type": "array", "items": { "type": "object", "additionalProperties": { "$ref": "#/types/acme:index:User" } } } } }
            }
            """u8.ToArray()).Configuration;
        static MapValue Users(PropertyValue key) => MapValue.Of(("users", ListValue.Of(MapValue.Of(("ann", MapValue.Of(("key", key)))))));

        Assert.Equal(Users(Secret), SecretMarks.CopyFrom(schema, Users("s")));
    }

    [Fact]
    public void What_is_secret_stays_secret_where_the_source_is_plain() =>
        Assert.Equal(MapValue.Of(("a", Secret), ("b", "1")), SecretMarks.CopyFrom(MapValue.Of(("a", "s")), MapValue.Of(("a", Secret), ("b", "1"))));
}
