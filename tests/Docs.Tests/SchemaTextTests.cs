using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tests;

public sealed class SchemaTextTests
{
    [Fact]
    public void A_property_is_a_line() => Assert.Equal(
        "{\n  \"properties\": {\n    \"tags\": {\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}\n  },\n  \"required\": [\"tags\"]\n}\n",
        SchemaText.Write(JsonNode.Parse("""{"properties":{"tags":{"type":"object","additionalProperties":{"type":"string"}}},"required":["tags"]}""")!.AsObject()));

    [Fact]
    public void What_is_read_is_written_unchanged()
    {
        var text = File.ReadAllText(Repository.File("schema.json"));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse(SchemaText.Write(JsonNode.Parse(text)!.AsObject()))));
    }
}
