using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Configuration;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using WorkSpacesProvider.Pulumi.Values;

namespace WorkSpacesProvider.Pulumi.Tests.Configuration;

public class ReceivedConfigurationTests
{
    [Fact]
    public void Text_under_a_key_that_is_no_string_is_json()
    {
        var values = Read(("retries", "42"), ("fips", "true"), ("accounts", """["1","2"]"""), ("role", """{"arn":"r"}""")).Values;

        Assert.Equal(
            MapValue.Of(("retries", 42), ("fips", true), ("accounts", ListValue.Of("1", "2")), ("role", MapValue.Of(("arn", "r")))), values);
    }

    [Fact]
    public void Native_values_are_taken_as_they_are()
    {
        var given = MapValue.Of(("retries", 42), ("fips", true), ("role", MapValue.Of(("arn", "r"))));

        Assert.Equal(given, Read(given).Values);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("42")]
    public void Text_under_a_string_key_stays_text_even_if_it_looks_like_json(string text) =>
        Assert.Equal(text, Read(("braces", text)).Values["braces"]);

    [Fact]
    public void Json_text_may_hold_secrets_and_unknowns()
    {
        var json = $$"""{"a":{"{{Signatures.Key}}":"{{Signatures.Secret}}","value":"s"},"b":"{{Signatures.UnknownString}}"}""";

        Assert.Equal(
            MapValue.Of(("a", new StringValue("s").AsSecret()), ("b", PropertyValue.Unknown)), Read(("role", json)).Values["role"]);
    }

    [Fact]
    public void Secret_text_gives_a_secret_value() =>
        Assert.Equal(new NumberValue(42).AsSecret(), Read(("retries", new StringValue("42").AsSecret())).Values["retries"]);

    [Fact]
    public void An_unknown_stays_unknown_whatever_the_type() =>
        Assert.Equal(PropertyValue.Unknown, Read(("retries", PropertyValue.Unknown)).Values["retries"]);

    [Theory]
    [InlineData("version")]
    [InlineData("pluginDownloadURL")]
    [InlineData("__internal")]
    public void The_engine_s_own_keys_are_not_the_provider_s(string key) => Assert.Equal(MapValue.Empty, Read((key, "1.0.0")).Values);

    [Fact]
    public void An_unknown_key_is_left_to_the_check() => Assert.Equal("x", Read(("typo", "x")).Values["typo"]);

    [Theory]
    [InlineData("retries", "an integer", "acme:retries 3")]
    [InlineData("fips", "a boolean", "acme:fips true")]
    [InlineData("accounts", "a list", "acme:accounts '[")]
    [InlineData("role", "a map", "acme:role '{")]
    public void Text_that_is_no_json_is_a_failure_that_shows_the_command_and_not_the_value(string key, string type, string command)
    {
        var failure = Assert.Single(Read((key, "hunter2")).Failures);

        Assert.Equal(key, failure.Property);
        Assert.Contains(type, failure.Reason, StringComparison.Ordinal);
        Assert.Contains(command, failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_special_value_in_json_text_is_a_failure_of_its_key()
    {
        var failure = Assert.Single(Read(("role", $$"""{"a": {"{{Signatures.Key}}": "{{Signatures.Secret}}"} }""")).Failures);

        Assert.Contains("'role.a'", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Checked_values_go_back_in_the_representation_that_came()
    {
        var received = Read(("retries", "42"), ("region", "r"), ("version", "1.0.0"));

        var represented = received.Represent(received.Values.With("fips", true));

        Assert.Equal(MapValue.Of(("retries", "42"), ("region", "r"), ("version", "1.0.0"), ("fips", true)), represented);
    }

    [Fact]
    public void Text_goes_back_secret_if_what_it_says_is_secret()
    {
        var received = Read(("role", """{"arn":"r"}"""), ("secretKey", "k"));
        var checkedValues = MapValue.Of(
            ("role", MapValue.Of(("arn", new StringValue("r").AsSecret()))), ("secretKey", new StringValue("k").AsSecret()));

        Assert.Equal(
            MapValue.Of(("role", new StringValue("""{"arn":"r"}""").AsSecret()), ("secretKey", new StringValue("k").AsSecret())),
            received.Represent(checkedValues));
    }

    private static ReceivedConfiguration Read(params (string Key, PropertyValue Value)[] given) => Read(MapValue.Of(given));

    private static ReceivedConfiguration Read(MapValue given) => ReceivedConfiguration.Read(new FakeProvider().Schema, given);
}
