using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Schema;

public sealed class SchemaReaderTests
{
    [Fact]
    public void The_package_is_read_with_its_version_without_a_v()
    {
        Assert.Equal(("sample", "1.2.3"), (SampleSchema.Package.Name, SampleSchema.Package.Version));
        Assert.Equal(["sample:index:Box", "sample:index:Plain"], SampleSchema.Package.Resources.Keys);
        Assert.Equal(["sample:index:getBox"], SampleSchema.Package.Functions.Keys);
    }

    [Fact]
    public void Types_are_resolved()
    {
        Assert.Equal(new PrimitiveType(PrimitiveKind.String), Box("name").Type);
        Assert.Equal(new PrimitiveType(PrimitiveKind.Boolean), Box("open").Type);
        Assert.Equal(new PrimitiveType(PrimitiveKind.Integer), Box("count").Type);
        Assert.Equal(new PrimitiveType(PrimitiveKind.Number), Box("weight").Type);
        Assert.Equal(new MapType(new PrimitiveType(PrimitiveKind.String)), Box("labels").Type);
        Assert.Equal(new MapType(new PrimitiveType(PrimitiveKind.Integer)), Box("amounts").Type);
        Assert.Equal(new ListType(new PrimitiveType(PrimitiveKind.String)), Box("notes").Type);
        Assert.Equal(new AnyType(), Box("extra").Type);
        Assert.Equal([(PropertyValue)1, 2], Assert.IsType<EnumType>(Box("level").Type).Values);
    }

    [Fact]
    public void A_type_that_is_referred_to_twice_is_one_type()
    {
        var box = SampleSchema.Box;

        var size = Assert.IsType<ObjectType>(box["size"]!.Type);

        Assert.Same(size, box["fixedSize"]!.Type);
        Assert.Equal("sample:index:Size", size.Token);
        Assert.Equal(["unit", "width"], size.Schema.Properties.Keys);
        Assert.True(size.Schema["width"]!.IsRequired);
        Assert.False(size.Schema["unit"]!.IsRequired);
    }

    [Fact]
    public void An_object_without_a_type_for_its_values_is_a_map_of_texts() => Assert.Equal(
        new MapType(new PrimitiveType(PrimitiveKind.String)), SampleSchema.Package.Resources["sample:index:Plain"].Inputs["free"]!.Type);

    [Fact]
    public void Flags_are_read()
    {
        Assert.True(SampleSchema.Package.Configuration["region"]!.IsRequired);
        Assert.False(SampleSchema.Package.Configuration["password"]!.IsRequired);
        Assert.True(Box("name").IsRequired);
        Assert.False(Box("size").IsRequired);
        Assert.True(Box("name").ReplacesOnChange);
        Assert.True(Box("fixedSize").ReplacesOnChange);
        Assert.False(Box("size").ReplacesOnChange);
        Assert.True(Box("key").IsSecret);
        Assert.False(Box("name").IsSecret);
    }

    [Fact]
    public void Defaults_and_descriptions_are_read()
    {
        var region = SampleSchema.Package.Configuration["region"]!;

        Assert.Equal("nowhere", region.Default);
        Assert.Equal(["FIRST_REGION", "SECOND_REGION"], region.DefaultEnvironment);
        Assert.Equal("Where.", region.Description);
        Assert.Equal(3, Box("count").Default);
        Assert.Null(Box("name").Default);
        Assert.Equal("Boxes are always open.", Box("open").DeprecationMessage);
        Assert.Null(Box("name").DeprecationMessage);
        Assert.Equal("A box.", SampleSchema.Package.Resources["sample:index:Box"].Description);
    }

    [Fact]
    public void What_is_not_described_has_an_empty_description()
    {
        var schema = SampleSchema.Parse("""
            { "name": "p",
              "resources": { "p:index:R": { "inputProperties": { "x": { "type": "string" } } } },
              "functions": { "p:index:f": {} } }
            """);

        Assert.Equal("", schema.Resources["p:index:R"].Description);
        Assert.Equal("", schema.Resources["p:index:R"].Inputs["x"]!.Description);
        Assert.Equal("", schema.Functions["p:index:f"].Description);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_default_can_be_a_boolean(string written, bool value) => Assert.Equal(
        (PropertyValue)value,
        SampleSchema.Parse($$"""
            { "name": "p", "resources": { "p:index:R": { "inputProperties": { "x": { "type": "boolean", "default": {{written}} } } } } }
            """).Resources["p:index:R"].Inputs["x"]!.Default);

    [Fact]
    public void Outputs_and_list_inputs_are_read()
    {
        var box = SampleSchema.Package.Resources["sample:index:Box"];

        Assert.Equal(["id2"], box.Outputs.Properties.Keys);
        Assert.True(box.Outputs["id2"]!.IsRequired);
        Assert.True(box.ListInputs!["prefix"]!.IsRequired);
        Assert.Null(SampleSchema.Package.Resources["sample:index:Plain"].ListInputs);
    }

    [Fact]
    public void Functions_are_read()
    {
        var function = SampleSchema.Package.Functions["sample:index:getBox"];

        Assert.True(function.Inputs["name"]!.IsRequired);
        Assert.True(function.Outputs["name"]!.IsRequired);
        Assert.False(function.Outputs["note"]!.IsRequired);
        Assert.Equal("Finds a box.", function.Description);
    }

    [Fact]
    public void A_percent_encoded_reference_is_decoded() => Assert.IsType<ObjectType>(SampleSchema.Parse("""
        { "name": "p", "types": { "p:index/a:A": { "type": "object" } },
          "resources": { "p:index:R": { "inputProperties": { "x": { "$ref": "#/types/p:index%2Fa:A" } } } } }
        """).Resources["p:index:R"].Inputs["x"]!.Type);

    [Theory]
    [InlineData("""{ "$ref": "#/types/p:index:Missing" }""", "The schema refers to the type 'p:index:Missing', which it doesn't define.")]
    [InlineData("""{ "$ref": "/other/schema.json" }""", "The schema refers to '/other/schema.json'; only #/types/… and pulumi.json#/Any are read here.")]
    [InlineData("""{ "type": "text" }""", "The schema has a property of type 'text'; the format knows boolean, integer, number, string, array and object.")]
    [InlineData("""{ }""", "The schema has a property of type ''; the format knows boolean, integer, number, string, array and object.")]
    [InlineData("""{ "type": "array" }""", "The schema has a property of type ''; the format knows boolean, integer, number, string, array and object.")]
    [InlineData("""{ "type": "string", "default": [] }""", "The schema has a constant of kind Array; only booleans, numbers and strings can be constants.")]
    [InlineData("""{ "$ref": "#/types/p:index:Self" }""", "The schema's type 'p:index:Self' holds itself; such types are not read here.")]
    public void A_property_that_is_wrong_is_told(string property, string message)
    {
        var failure = Assert.Throws<FormatException>(() => SampleSchema.Parse($$"""
            { "name": "p",
              "types": { "p:index:Self": { "type": "object", "properties": { "next": { "type": "array", "items": { "$ref": "#/types/p:index:Self" } } } } },
              "resources": { "p:index:R": { "inputProperties": { "x": {{property}} } } } }
            """));

        Assert.Equal(message, failure.Message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "name": 1 }""")]
    public void A_schema_without_a_name_is_refused(string json) =>
        Assert.Equal("The schema has no name.", Assert.Throws<FormatException>(() => SampleSchema.Parse(json)).Message);

    [Fact]
    public void A_nearly_empty_schema_has_nothing_in_it()
    {
        var schema = SampleSchema.Parse("""{ "name": "p" }""");

        Assert.Equal("", schema.Version);
        Assert.Empty(schema.Configuration.Properties);
        Assert.Empty(schema.Resources);
        Assert.Empty(schema.Functions);
    }

    [Fact]
    public void Types_have_names_for_messages() => Assert.Equal(
        ["a boolean", "an integer", "a number", "a string", "a list", "a map", "an object", "a value"],
        new TypeSchema[]
        {
            new PrimitiveType(PrimitiveKind.Boolean), new PrimitiveType(PrimitiveKind.Integer), new PrimitiveType(PrimitiveKind.Number),
            new PrimitiveType(PrimitiveKind.String), new ListType(new AnyType()), new MapType(new AnyType()), new ObjectType("t", ObjectSchema.Empty), new AnyType(),
        }.Select(type => type.Article));

    private static PropertySchema Box(string name) => SampleSchema.Box[name]!;
}
