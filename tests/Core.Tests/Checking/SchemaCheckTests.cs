using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Checking;

public sealed class SchemaCheckTests
{
    private static readonly PropertyValue Hidden = ((PropertyValue)"hunter2").AsSecret();

    [Fact]
    public void Valid_inputs_pass_as_they_came_with_defaults_filled_in()
    {
        var inputs = MapValue.Of(
            ("name", "box"), ("size", MapValue.Of(("width", 1), ("unit", "ft"))), ("level", 2), ("count", 1), ("weight", 1.5), ("open", false),
            ("labels", MapValue.Of(("a", "1"))), ("notes", ListValue.Of("x")), ("sizes", ListValue.Of(MapValue.Of(("width", 1), ("unit", "m")))),
            ("extra", MapValue.Of(("anything", ListValue.Of(1, "x")))));

        var result = Check(inputs);

        Assert.Empty(result.Failures);
        Assert.Equal(inputs, result.Inputs);
    }

    [Fact]
    public void Absent_values_get_their_defaults_nested_ones_too()
    {
        var result = Check(MapValue.Of(("name", "box"), ("size", MapValue.Of(("width", 1)))));

        Assert.Equal(MapValue.Of(("name", "box"), ("count", 3), ("size", MapValue.Of(("width", 1), ("unit", "m")))), result.Inputs);
    }

    [Fact]
    public void A_null_is_as_good_as_absent()
    {
        var result = Check(MapValue.Of(("name", "box"), ("count", PropertyValue.Null), ("open", PropertyValue.Null.AsSecret()), ("labels", MapValue.Of(("a", PropertyValue.Null)))));

        Assert.Empty(result.Failures);
        Assert.Equal(MapValue.Of(("name", "box"), ("count", 3), ("labels", MapValue.Empty)), result.Inputs);
    }

    [Theory]
    [InlineData("one", "two", "one")]
    [InlineData("", "two", "two")]
    [InlineData(null, "two", "two")]
    [InlineData(null, null, "nowhere")]
    public void The_environment_is_asked_in_order_before_the_default(string? first, string? second, string region)
    {
        var result = SchemaCheck.Check(SampleSchema.Package.Configuration, MapValue.Empty, name => name == "FIRST_REGION" ? first : second);

        Assert.Equal(region, result.Inputs.Text("region"));
    }

    [Fact]
    public void A_given_value_outranks_environment_and_default() => Assert.Equal(
        "given", SchemaCheck.Check(SampleSchema.Package.Configuration, MapValue.Of(("region", "given")), _ => "environment").Inputs.Text("region"));

    [Fact]
    public void A_missing_value_is_told_with_what_it_is() =>
        AssertFails(MapValue.Empty, "name", "name is missing. It is required: What it is called.");

    [Fact]
    public void A_full_stop_that_stands_alone_ends_no_sentence() => Assert.Equal(
        "name is missing. It is required: Its name, of `a-z _ . -`.",
        Assert.Single(SchemaCheck.Check(SampleSchema.Package.Functions["sample:index:getBox"].Inputs, MapValue.Empty, _ => null).Failures).Reason);

    [Fact]
    public void A_missing_member_is_told_with_its_path() =>
        AssertFails(Box(("size", MapValue.Empty)), "size.width", "size.width is missing. It is required: How wide.");

    [Fact]
    public void A_description_of_one_sentence_is_told_whole() => Assert.Equal(
        "prefix is missing. It is required: How names begin.",
        Assert.Single(SchemaCheck.Check(SampleSchema.Package.Resources["sample:index:Box"].ListInputs!, MapValue.Empty, _ => null).Failures).Reason);

    [Theory]
    [InlineData("count", "an integer")]
    [InlineData("weight", "a number")]
    [InlineData("open", "a boolean")]
    [InlineData("labels", "a map")]
    [InlineData("notes", "a list")]
    [InlineData("size", "an object")]
    [InlineData("level", "an integer")]
    public void A_value_of_another_type_is_told(string property, string type) =>
        AssertFails(Box((property, "x")), property, $"{property} is \"x\"; it must be {type}.");

    [Fact]
    public void A_number_is_no_text() => AssertFails(MapValue.Of(("name", 5)), "name", "name is 5; it must be a string.");

    [Theory]
    [InlineData(1.5, "count is 1.5; it must be an integer.")]
    [InlineData(3e9, "count is 3000000000; it must be an integer of at most 32 bits.")]
    public void An_integer_must_be_whole_and_fit_in_32_bits(double value, string reason) => AssertFails(Box(("count", value)), "count", reason);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_must_be_finite(double value) => Assert.Equal("weight", Assert.Single(Check(Box(("weight", value))).Failures).Property);

    [Fact]
    public void A_value_that_an_enum_does_not_have_is_told_with_those_it_has()
    {
        AssertFails(Box(("size", MapValue.Of(("width", 1), ("unit", "yd")))), "size.unit", "size.unit is \"yd\"; it must be one of m, ft.");
        AssertFails(Box(("level", 3)), "level", "level is 3; it must be one of 1, 2.");
    }

    [Fact]
    public void An_item_or_an_entry_is_told_with_its_path()
    {
        AssertFails(Box(("notes", ListValue.Of("a", 1))), "notes[1]", "notes[1] is 1; it must be a string.");
        AssertFails(Box(("notes", ListValue.Of(PropertyValue.Null))), "notes[0]", "notes[0] is null; it must be a string.");
        AssertFails(Box(("labels", MapValue.Of(("a.b", true)))), "labels[\"a.b\"]", "labels[\"a.b\"] is true; it must be a string.");
        AssertFails(Box(("sizes", ListValue.Of(MapValue.Of(("width", "x"))))), "sizes[0].width", "sizes[0].width is \"x\"; it must be an integer.");
    }

    [Fact]
    public void A_name_that_does_not_exist_is_told_with_the_nearest_one() =>
        AssertFails(Box(("wieght", 1)), "wieght", "wieght does not exist. Did you mean weight?");

    [Fact]
    public void A_name_that_nothing_is_near_to_is_told_with_all_names() =>
        AssertFails(Box(("size", MapValue.Of(("width", 1), ("colour", "red")))), "size.colour", "size.colour does not exist. The names are unit, width.");

    [Fact]
    public void Names_of_the_engine_pass() => Assert.Empty(Check(Box(("__internal", MapValue.Empty), ("size", MapValue.Of(("width", 1), ("__defaults", ListValue.Empty))))).Failures);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_in_the_order_of_the_schema() => Assert.Equal(
        ["count", "level", "name", "size.width", "nonsense"],
        Check(MapValue.Of(("nonsense", 1), ("size", MapValue.Empty), ("level", 9), ("count", "x"))).Failures.Select(failure => failure.Property));

    [Fact]
    public void Unknown_values_pass_at_every_depth()
    {
        var inputs = Box(
            ("size", MapValue.Of(("width", PropertyValue.Unknown), ("unit", PropertyValue.Unknown))), ("labels", PropertyValue.Unknown.AsSecret()),
            ("notes", ListValue.Of(PropertyValue.Unknown)), ("count", PropertyValue.Unknown));

        var result = Check(inputs);

        Assert.Empty(result.Failures);
        Assert.Equal(inputs, result.Inputs);
    }

    [Fact]
    public void Secrets_stay_secret_at_every_depth()
    {
        var inputs = MapValue.Of(
            ("name", Hidden), ("count", ((PropertyValue)1).AsSecret()), ("labels", MapValue.Of(("a", Hidden))), ("notes", ListValue.Of(Hidden).AsSecret()));

        var result = Check(inputs);

        Assert.Empty(result.Failures);
        Assert.Equal(inputs, result.Inputs);
    }

    [Fact]
    public void What_the_schema_calls_secret_becomes_secret() => Assert.Equal(Hidden, Check(Box(("key", "hunter2"))).Inputs["key"]);

    [Fact]
    public void A_secret_that_is_wrong_is_not_shown() => AssertFails(Box(("count", Hidden)), "count", "count is [secret]; it must be an integer.");

    [Fact]
    public void A_value_that_the_schema_calls_secret_is_not_shown() => AssertFails(Box(("key", 1234)), "key", "key is [secret]; it must be a string.");

    [Fact]
    public void What_lies_in_a_secret_is_not_shown()
    {
        AssertFails(Box(("labels", MapValue.Of(("a", 1234)).AsSecret())), "labels.a", "labels.a is [secret]; it must be a string.");
        AssertFails(Box(("notes", ListValue.Of(1234).AsSecret())), "notes[0]", "notes[0] is [secret]; it must be a string.");
        AssertFails(Box(("size", MapValue.Of(("width", "x")).AsSecret())), "size.width", "size.width is [secret]; it must be an integer.");
        AssertFails(Box(("size", MapValue.Of(("width", 1), ("unit", "x")).AsSecret())), "size.unit", "size.unit is [secret]; it must be one of m, ft.");
        AssertFails(Box(("count", MapValue.Of(("a", Hidden)))), "count", "count is {a: [secret]}; it must be an integer.");
    }

    [Fact]
    public void An_asset_is_refused_by_name() =>
        AssertFails(MapValue.Of(("name", new AssetValue(MapValue.Empty))), "name", "name is [asset]; it must be a string.");

    private static MapValue Box(params IEnumerable<(string Key, PropertyValue Value)> entries) => MapValue.Of(entries.Prepend(("name", "box")));

    private static CheckResult Check(MapValue inputs) => SchemaCheck.Check(SampleSchema.Box, inputs, _ => throw new InvalidOperationException("No box asks the environment."));

    private static void AssertFails(MapValue inputs, string property, string reason) =>
        Assert.Equal(new CheckFailure(property, reason), Assert.Single(Check(inputs).Failures));
}
