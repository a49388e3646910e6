using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Acceptance.Engine;

/// <summary>The engine's own reading of values, paths and ports.</summary>
public sealed class EngineValuesTests
{
    [Theory]
    [InlineData("capacity.desiredUserSessions", "capacity.desiredUserSessions")]
    [InlineData("tags[\"a.b/c\"]", "tags[\"a.b/c\"]")]
    [InlineData("tags[\"say \\\"hi\\\"\"]", "tags[\"say \\\"hi\\\"\"]")]
    [InlineData("errors[0].errorCode", "errors[0].errorCode")]
    [InlineData("tags.*", "tags[*]")]
    [InlineData("tags[\"plain\"]", "tags.plain")]
    public void A_path_is_read_and_written_as_the_engine_does(string text, string written) =>
        Assert.Equal(written, PropertyPath.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[\"b]")]
    public void What_is_no_path_is_refused(string text) => Assert.Throws<FormatException>(() => PropertyPath.Parse(text));

    [Theory]
    [InlineData("tags", "tags.a", true)]
    [InlineData("tags.*", "tags.a", true)]
    [InlineData("tags.*", "tags", false)]
    [InlineData("tags.b", "tags.a", false)]
    public void A_path_covers_itself_and_what_is_below(string path, string other, bool covers) =>
        Assert.Equal(covers, PropertyPath.Parse(path).Covers(PropertyPath.Parse(other)));

    [Fact]
    public void Ignored_changes_get_their_old_values_back()
    {
        var olds = PropertyJson.ParseObject("""{ "a": 1, "tags": { "x": "1", "y": "1" }, "gone": true }""");
        var news = PropertyJson.ParseObject("""{ "a": 2, "tags": { "x": "2", "z": "2" }, "b": 3 }""");
        Assert.Equal(
            PropertyJson.ParseObject("""{ "a": 1, "tags": { "x": "1", "y": "1" }, "b": 3, "gone": true }"""),
            IgnoredChanges.Reset(olds, news, ["a", "tags.*", "gone"]));
    }

    [Fact]
    public void To_the_engine_null_is_absent_and_a_secret_is_its_value()
    {
        var plain = PropertyJson.ParseObject("""{ "a": "x", "none": null }""");
        var secret = new Struct { Fields = { ["a"] = PropertyValues.Secret(Value.ForString("x")) } };
        Assert.True(PropertyValues.Same(plain, secret));
        Assert.False(PropertyValues.Same(plain, PropertyJson.ParseObject("""{ "a": "y" }""")));
    }

    [Fact]
    public void A_secret_is_never_written_for_people() =>
        Assert.Equal("{ a: [secret], b: \"x\" }", ValueText.Of(Value.ForStruct(new Struct
        {
            Fields = { ["a"] = PropertyValues.Secret(Value.ForString("hush")), ["b"] = Value.ForString("x") },
        })));

    [Theory]
    [InlineData("50123", 50123)]
    [InlineData(" 1\r", 1)]
    public void A_port_line_is_digits(string line, int port) => Assert.Equal(port, PortLine.Parse(line));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("Now listening on 5000")]
    [InlineData("+80")]
    public void Anything_else_is_an_invalid_port(string line) => Assert.Throws<FormatException>(() => PortLine.Parse(line));
}
