using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Checking;

public sealed class PoolCheckTests
{
    private static readonly byte[] Seed = [1, 2, 3, 4];

    public static TheoryData<string, PropertyValue, bool> Bounds { get; } = new()
    {
        { "poolName", "a", true },
        { "poolName", new string('a', 64), true },
        { "poolName", new string('a', 65), false },
        { "poolName", "", false },
        { "poolName", "-a", false },
        { "poolName", "a b", false },
        { "poolName", "0a_.-Z", true },
        { "poolName", "a\n", false },
        { "description", "a", true },
        { "description", "a_./() -9", true },
        { "description", new string('a', 255), true },
        { "description", new string('a', 256), false },
        { "description", "", false },
        { "description", "a, b", false },
        { "bundleId", "wsb-12345678", true },
        { "bundleId", "wsb-1234567", false },
        { "bundleId", "wsb-" + new string('a', 63), true },
        { "bundleId", "wsb-" + new string('a', 64), false },
        { "bundleId", "wsb-ABCDEFGH", false },
        { "bundleId", "xwsb-12345678", false },
        { "directoryId", "wsd-12345678", true },
        { "directoryId", "wsd-1234567", false },
        { "directoryId", "wsd-" + new string('z', 61), true },
        { "directoryId", "wsd-" + new string('z', 62), false },
        { "directoryId", "d-12345678", true },
        { "directoryId", "d-1234567g", false },
        { "directoryId", "d-12345678x", false },
        { "capacity.desiredUserSessions", 0, true },
        { "capacity.desiredUserSessions", -1, false },
        { "capacity.desiredUserSessions", int.MaxValue, true },
        { "timeoutSettings.disconnectTimeoutInSeconds", 59, false },
        { "timeoutSettings.disconnectTimeoutInSeconds", 60, true },
        { "timeoutSettings.disconnectTimeoutInSeconds", 36000, true },
        { "timeoutSettings.disconnectTimeoutInSeconds", 36001, false },
        { "timeoutSettings.idleDisconnectTimeoutInSeconds", -1, false },
        { "timeoutSettings.idleDisconnectTimeoutInSeconds", 0, true },
        { "timeoutSettings.idleDisconnectTimeoutInSeconds", 36000, true },
        { "timeoutSettings.idleDisconnectTimeoutInSeconds", 36001, false },
        { "timeoutSettings.maxUserDurationInSeconds", 599, false },
        { "timeoutSettings.maxUserDurationInSeconds", 600, true },
        { "timeoutSettings.maxUserDurationInSeconds", 432000, true },
        { "timeoutSettings.maxUserDurationInSeconds", 432001, false },
        { "applicationSettings.settingsGroup", "", false },
        { "applicationSettings.settingsGroup", "a/b_.()!*'-", true },
        { "applicationSettings.settingsGroup", new string('a', 100), true },
        { "applicationSettings.settingsGroup", new string('a', 101), false },
        { "applicationSettings.settingsGroup", "a b", false },
        { "region", "us-east-1", true },
        { "region", "us-gov-west-1", true },
        { "region", "US-EAST-1", false },
        { "region", "us-east", false },
        { "stopPolicy.drainTimeoutInSeconds", 0, true },
        { "stopPolicy.drainTimeoutInSeconds", -1, false },
        { "runningMode", "AUTO_STOP", true },
        { "runningMode", "MANUAL", false },
        { "applicationSettings.status", "ENABLED", true },
        { "applicationSettings.status", "enabled", false },
        { "desiredState", "STOPPED", true },
        { "desiredState", "STARTING", false },
        { "stopPolicy.activeSessions", "WAIT", true },
        { "stopPolicy.activeSessions", "KILL", false },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void A_value_is_judged_at_its_bounds(string path, PropertyValue value, bool isValid)
    {
        var failures = Check(Declare(path, value)).Failures;

        if (isValid)
        {
            Assert.Empty(failures);
        }
        else
        {
            var failure = Assert.Single(failures);
            Assert.Equal(path, failure.Property);
            Assert.StartsWith($"{path} is {ValueText.Describe(value)}; it must be ", failure.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("bundleId")]
    [InlineData("directoryId")]
    [InlineData("capacity")]
    public void What_is_required_is_missed(string property)
    {
        var failure = Assert.Single(Check(Sample.Inputs().Without(property)).Failures);

        Assert.StartsWith($"{property} is missing. It is required:", failure.Reason, StringComparison.Ordinal);
    }

    public static TheoryData<string, PropertyValue, string> Messages { get; } = new()
    {
        { "poolName", "-", "poolName is \"-\"; it must be 1 to 64 letters, digits, '_', '.' or '-', the first a letter or digit." },
        { "description", "", "description is \"\"; it must be 1 to 255 letters, digits, blanks or any of _ . / ( ) -." },
        { "bundleId", "x", "bundleId is \"x\"; it must be the id of a bundle: 'wsb-' and 8 to 63 lower-case letters or digits." },
        {
            "directoryId", "x",
            "directoryId is \"x\"; it must be the id of a directory: 'wsd-' and at least 8 lower-case letters or digits, or 'd-' and at least 8 hex digits."
        },
        { "capacity.desiredUserSessions", -1, "capacity.desiredUserSessions is -1; it must be 0 or more." },
        { "timeoutSettings.disconnectTimeoutInSeconds", 1, "timeoutSettings.disconnectTimeoutInSeconds is 1; it must be 60 to 36000 seconds." },
        {
            "timeoutSettings.idleDisconnectTimeoutInSeconds", 36001,
            "timeoutSettings.idleDisconnectTimeoutInSeconds is 36001; it must be 0 to 36000 seconds (0 is never)."
        },
        { "timeoutSettings.maxUserDurationInSeconds", 1, "timeoutSettings.maxUserDurationInSeconds is 1; it must be 600 to 432000 seconds." },
        { "applicationSettings.settingsGroup", "", "applicationSettings.settingsGroup is \"\"; it must be 1 to 100 letters, digits or any of _ . / ( ) ! * ' -." },
        { "region", "x", "region is \"x\"; it must be the name of an AWS region, such as us-east-1." },
        { "stopPolicy.drainTimeoutInSeconds", -1, "stopPolicy.drainTimeoutInSeconds is -1; it must be 0 or more seconds." },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_names_the_value_the_rule_and_the_unit(string path, PropertyValue value, string message) =>
        Assert.Equal(message, Assert.Single(Check(Declare(path, value)).Failures).Reason);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() => Assert.Equal(
        ["bundleId", "capacity.desiredUserSessions", "directoryId", "nonsense", "poolName"],
        Check(MapValue.Of(("poolName", "-"), ("capacity", Sample.Capacity(-1)), ("directoryId", "x"), ("nonsense", 1))).Failures
            .Select(failure => failure.Property).Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_of_the_wrong_type_is_told_once() =>
        Assert.Single(Check(Declare("timeoutSettings.disconnectTimeoutInSeconds", "soon")).Failures);

    [Fact]
    public void A_fraction_out_of_range_is_told_once() => Assert.Single(Check(Declare("capacity.desiredUserSessions", -1.5)).Failures);

    [Fact]
    public void What_is_not_known_yet_passes() => Assert.Empty(Check(
        MapValue.Of(Sample.Inputs().Keys.Append("tags").Append("timeoutSettings").Append("region").Select(key => (key, PropertyValue.Unknown)))).Failures);

    [Fact]
    public void A_secret_that_is_wrong_is_not_shown() => Assert.All(
        Check(Sample.Inputs()
            .With("bundleId", ((PropertyValue)"hunter2").AsSecret())
            .With("timeoutSettings", MapValue.Of(("disconnectTimeoutInSeconds", 4711)).AsSecret())
            .With("tags", MapValue.Of(("a", 4711)).AsSecret())).Failures,
        failure =>
        {
            Assert.DoesNotContain("hunter2", failure.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("4711", failure.Reason, StringComparison.Ordinal);
        });

    [Fact]
    public void A_description_is_filled_in() =>
        Assert.Equal("Managed as code", Check(Sample.Inputs().Without("description")).Inputs.Text("description"));

    [Fact]
    public void A_name_that_is_given_is_kept_whatever_the_rules_on_names() => Assert.Equal(
        Sample.PoolName, Check(Sample.Inputs(), old: MapValue.Of(("poolName", "old")), autonaming: new Autonaming("x", AutonamingMode.Enforce)).Inputs.Text("poolName"));

    [Fact]
    public void A_name_that_was_made_before_is_kept() =>
        Assert.Equal("web-0123abcd", Check(Nameless(), old: MapValue.Of(("poolName", "web-0123abcd"))).Inputs.Text("poolName"));

    [Fact]
    public void A_name_is_made_from_the_resource_s_and_the_seed()
    {
        var name = Check(Nameless()).Inputs.Text("poolName")!;

        Assert.Matches("^web-[0-9a-f]{8}$", name);
        Assert.Equal(name, Check(Nameless()).Inputs.Text("poolName"));
        Assert.NotEqual(name, Check(Nameless(), seed: [9]).Inputs.Text("poolName"));
    }

    [Fact]
    public void Without_a_seed_each_name_is_another() =>
        Assert.NotEqual(Check(Nameless(), seed: [], random: new Random(1)).Inputs["poolName"], Check(Nameless(), seed: [], random: new Random(2)).Inputs["poolName"]);

    [Theory]
    [InlineData("web/front end", "web-front-end-")]
    [InlineData("--web", "web-")]
    [InlineData("ünï", "n--")]
    [InlineData("!!!", "pool-")]
    [InlineData("my_web.front-end", "my_web.front-end-")]
    public void A_resource_s_name_is_made_legal(string resource, string start)
    {
        var result = Check(Nameless(), name: resource);

        Assert.StartsWith(start, result.Inputs.Text("poolName"), StringComparison.Ordinal);
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_digits()
    {
        var name = Check(Nameless(), name: new string('a', 200)).Inputs.Text("poolName")!;

        Assert.Equal(64, name.Length);
        Assert.Matches("^a{55}-[0-9a-f]{8}$", name);
    }

    [Theory]
    [InlineData("web", "web-0123abcd", true)]
    [InlineData("web", "web-0123abcX", false)]
    [InlineData("web", "web", false)]
    [InlineData("web", "web-0123abcd0", false)]
    [InlineData("web", "other-0123abcd", false)]
    [InlineData("web", "webx0123abcd", false)]
    [InlineData("web site", "web-site-0123abcd", true)]
    public void A_name_that_was_made_here_is_known(string resource, string poolName, bool isAutomatic) =>
        Assert.Equal(isAutomatic, PoolAutoName.IsAutomatic(poolName, resource));

    [Fact]
    public void A_name_that_was_cut_is_known_too()
    {
        var resource = new string('a', 200);

        Assert.True(PoolAutoName.IsAutomatic(PoolAutoName.Make(resource, Seed), resource));
    }

    [Fact]
    public void An_empty_proposal_is_no_name() =>
        Assert.StartsWith("web-", Check(Nameless(), autonaming: new Autonaming("", AutonamingMode.Propose)).Inputs.Text("poolName"), StringComparison.Ordinal);

    [Fact]
    public void A_proposed_name_is_made_legal() => Assert.Equal(
        "my-pool-1", Check(Nameless(), autonaming: new Autonaming("my pool/1", AutonamingMode.Propose)).Inputs.Text("poolName"));

    [Fact]
    public void A_proposed_name_is_cut() =>
        Assert.Equal(64, Check(Nameless(), autonaming: new Autonaming(new string('a', 99), AutonamingMode.Propose)).Inputs.Text("poolName")!.Length);

    [Fact]
    public void An_enforced_name_is_taken_to_the_letter() =>
        Assert.Equal("my-pool", Check(Nameless(), autonaming: new Autonaming("my-pool", AutonamingMode.Enforce)).Inputs.Text("poolName"));

    [Fact]
    public void An_enforced_name_that_AWS_refuses_is_refused() => Assert.Equal(
        "poolName", Assert.Single(Check(Nameless(), autonaming: new Autonaming("my pool", AutonamingMode.Enforce)).Failures).Property);

    [Fact]
    public void Without_automatic_names_a_name_must_be_given() => Assert.Equal(
        "poolName is missing, and automatic naming is switched off for this stack; give the pool a name.",
        Assert.Single(Check(Nameless(), autonaming: new Autonaming("", AutonamingMode.Disable)).Failures).Reason);

    [Fact]
    public void Without_automatic_names_an_old_name_is_kept() => Assert.Empty(
        Check(Nameless(), old: MapValue.Of(("poolName", "old")), autonaming: new Autonaming("", AutonamingMode.Disable)).Failures);

    public static TheoryData<string, string, string?> Tags { get; } = new()
    {
        { "a", "", null },
        { new string('k', 127), new string('v', 255), null },
        { new string('k', 128), "v", "must have 1 to 127" },
        { "", "v", "must have 1 to 127" },
        { "k", new string('v', 256), "at most 255" },
        { "aws:k", "v", "AWS keeps for itself" },
        { "AWS:k", "v", "AWS keeps for itself" },
        { "awsome", "v", null },
        { "a\\b", "v", "tags has the key \"a\\b\"; a key must not have a backslash, which engines can't write in a path." },
        { "ignored", "v", "ignored by the provider's ignoreTags" },
        { "auto:x", "v", "ignored by the provider's ignoreTags" },
    };

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_tag_is_judged(string key, string value, string? reason)
    {
        var policy = new TagPolicy(new Dictionary<string, string>(), new HashSet<string> { "ignored" }, ["auto:"]);

        var failures = Check(Sample.Inputs().With("tags", Sample.Tags((key, value))), tags: policy).Failures;

        if (reason is null)
        {
            Assert.Empty(failures);
        }
        else
        {
            Assert.Contains(reason, Assert.Single(failures).Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void Fifty_tags_are_allowed_with_the_default_ones(int own, bool isValid)
    {
        var policy = new TagPolicy(new Dictionary<string, string> { ["team"] = "one" }, new HashSet<string>(), []);

        var failures = Check(Sample.Inputs().With("tags", Sample.Tags(Enumerable.Range(0, own).Select(i => ($"k{i}", "v")))), tags: policy).Failures;

        Assert.Equal(isValid, failures.Count == 0);
    }

    [Fact]
    public void Too_many_tags_are_told_with_how_many_must_go() => Assert.Equal(
        "tags has 52 keys, the provider's defaultTags included; AWS allows 50. Remove 2.",
        Assert.Single(Check(Sample.Inputs().With("tags", Sample.Tags(Enumerable.Range(0, 52).Select(i => ($"k{i}", "v"))))).Failures).Reason);

    private static MapValue Nameless() => Sample.Inputs().Without("poolName");

    private static MapValue Declare(string path, PropertyValue value)
    {
        var keys = path.Split('.');
        if (keys.Length == 1)
        {
            return Sample.Inputs().With(path, value);
        }

        var owner = keys[0] == "applicationSettings" ? MapValue.Of(("status", "ENABLED")) : MapValue.Empty;
        return Sample.Inputs().With(keys[0], owner.With(keys[1], value));
    }

    private static CheckResult Check(
        MapValue inputs, MapValue? old = null, Autonaming? autonaming = null, byte[]? seed = null, string name = "web", TagPolicy? tags = null, Random? random = null) =>
        PoolCheck.Check(
            World.InputSchema, new CheckRequest(name, old ?? MapValue.Empty, inputs, seed ?? Seed, autonaming), tags ?? TagPolicy.None, random ?? new Random(7));
}
