using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Pulumi.Rpc;
using Kind = WorkSpacesProvider.Pulumi.Rpc.PropertyDiff.Types.Kind;

namespace WorkSpacesProvider.Acceptance.Engine;

/// <summary>A driver that lets a breach of the protocol pass would make every life-cycle test worthless.</summary>
public sealed class ProviderRulesTests
{
    private static readonly Struct Nothing = new();

    [Fact]
    public void Declining_secrets_is_a_breach() =>
        AssertBreach("secrets", () => ProviderRules.Handshake(new ProviderHandshakeResponse()));

    [Fact]
    public void A_check_that_answers_differently_the_second_time_is_a_breach() =>
        AssertBreach("differently", () => ProviderRules.Check(
            "Check", Nothing, Checked("""{ "poolName": "a-1" }"""), Checked("""{ "poolName": "a-2" }"""), isPreview: false));

    [Fact]
    public void A_check_without_inputs_and_failures_is_a_breach() =>
        AssertBreach("no inputs", () => ProviderRules.Check("Check", Nothing, new CheckResponse(), new CheckResponse(), isPreview: false));

    [Fact]
    public void A_check_that_unwraps_a_secret_is_a_breach()
    {
        var news = new Struct { Fields = { ["description"] = PropertyValues.Secret(Value.ForString("hush")) } };
        var answer = Checked("""{ "description": "hush" }""");
        AssertBreach("description", () => ProviderRules.Check("Check", news, answer, answer, isPreview: false));
    }

    [Fact]
    public void An_unknown_may_leave_a_preview_and_nothing_else()
    {
        var answer = new CreateResponse { Id = "id", Properties = new Struct { Fields = { ["state"] = PropertyValues.Unknown } } };
        ProviderRules.Created(answer, Nothing, isPreview: true);
        AssertBreach("'state'", () => ProviderRules.Created(answer, Nothing, isPreview: false));
    }

    [Fact]
    public void An_unknown_inside_a_secret_is_found() =>
        AssertBreach("tags.a", () => ProviderRules.Updated(
            new UpdateResponse { Properties = Object("tags", new Struct { Fields = { ["a"] = PropertyValues.Secret(PropertyValues.Unknown) } }) }, Nothing, isPreview: false));

    [Fact]
    public void A_create_without_an_id_is_a_breach() =>
        AssertBreach("empty id", () => ProviderRules.Created(new CreateResponse { Properties = Nothing }, Nothing, isPreview: false));

    [Fact]
    public void A_value_without_a_kind_is_a_breach() =>
        AssertBreach("kind", () => ProviderRules.Created(
            new CreateResponse { Id = "id", Properties = new Struct { Fields = { ["a"] = new Value() } } }, Nothing, isPreview: true));

    [Fact]
    public void An_output_that_shows_a_secret_input_is_a_breach()
    {
        var inputs = new Struct { Fields = { ["tags"] = PropertyValues.Secret(Value.ForStruct(PropertyJson.ParseObject("""{ "a": "hush" }"""))) } };
        AssertBreach("tagsAll.a", () => ProviderRules.Updated(
            new UpdateResponse { Properties = PropertyJson.ParseObject("""{ "tagsAll": { "a": "hush" } }""") }, inputs, isPreview: false));
    }

    [Fact]
    public void A_missing_resource_with_empty_properties_is_a_breach()
    {
        ProviderRules.Read(new ReadResponse(), isImport: true);
        AssertBreach("missing resource", () => ProviderRules.Read(new ReadResponse { Properties = Nothing }, isImport: true));
    }

    [Fact]
    public void An_import_without_inputs_is_a_breach()
    {
        var answer = new ReadResponse { Id = "id", Properties = Nothing };
        ProviderRules.Read(answer, isImport: false);
        AssertBreach("import", () => ProviderRules.Read(answer, isImport: true));
    }

    [Fact]
    public void A_failed_initialization_needs_id_reasons_and_properties()
    {
        ProviderRules.InitFailed(new ErrorResourceInitFailed { Id = "id", Reasons = { "why" }, Properties = Nothing }, isCreate: true);
        AssertBreach("no id", () => ProviderRules.InitFailed(new ErrorResourceInitFailed { Reasons = { "why" }, Properties = Nothing }, isCreate: true));
        AssertBreach("no reason", () => ProviderRules.InitFailed(new ErrorResourceInitFailed { Id = "id", Properties = Nothing }, isCreate: true));
        AssertBreach("no properties", () => ProviderRules.InitFailed(new ErrorResourceInitFailed { Id = "id", Reasons = { "why" } }, isCreate: true));
    }

    [Fact]
    public void A_preview_that_promises_what_does_not_come_is_a_breach()
    {
        var promised = PropertyJson.ParseObject("""{ "poolName": "a", "tags": { "x": "1" }, "__own": "1" }""");
        promised.Fields["state"] = PropertyValues.Unknown;
        ProviderRules.PreviewKept(promised, PropertyJson.ParseObject("""{ "poolName": "a", "tags": { "x": "1" }, "state": "RUNNING" }"""));
        AssertBreach("tags.x", () => ProviderRules.PreviewKept(promised, PropertyJson.ParseObject("""{ "poolName": "a", "tags": { "x": "2" } }""")));
    }

    [Fact]
    public void A_stable_output_that_changes_is_a_breach() =>
        AssertBreach("poolId", () => ProviderRules.StablesKept(["poolId"], PropertyJson.ParseObject("""{ "poolId": "1" }"""), PropertyJson.ParseObject("""{ "poolId": "2" }""")));

    [Fact]
    public void A_line_of_severity_error_is_a_breach() =>
        AssertBreach("ERROR", () => ProviderRules.NoErrorLines([new LogLine(LogLevel.Error, "oh", "", IsEphemeral: false)]));

    [Fact]
    public void A_consistent_diff_passes() => ProviderRules.Diff("Diff", Diff(["tags", "poolName"], ["poolName"], ("tags[\"a.b\"]", Kind.Add), ("poolName", Kind.UpdateReplace)));

    [Theory]
    [InlineData("tags", "", "poolName", Kind.Update)]
    [InlineData("tags", "", "tags..a", Kind.Update)]
    [InlineData("tags", "", "tags[\"a", Kind.Update)]
    [InlineData("tags", "", "[0].a", Kind.Update)]
    [InlineData("tags.a", "", "tags.a", Kind.Update)]
    [InlineData("tags", "tags", "tags.a", Kind.Update)]
    [InlineData("tags", "", "tags.a", Kind.UpdateReplace)]
    [InlineData("tags", "poolName", "tags.a", Kind.Update)]
    public void An_inconsistent_diff_is_a_breach(string diffs, string replaces, string path, object kind) =>
        Assert.Throws<ProtocolViolationException>(() => ProviderRules.Diff("Diff", Diff([diffs], replaces.Length > 0 ? [replaces] : [], (path, (Kind)kind))));

    [Fact]
    public void A_detailed_diff_that_the_engine_would_ignore_is_a_breach()
    {
        var answer = Diff(["tags"], [], ("tags.a", Kind.Update));
        answer.HasDetailedDiff = false;
        AssertBreach("hasDetailedDiff", () => ProviderRules.Diff("Diff", answer));
    }

    [Fact]
    public void Differences_together_with_none_are_a_breach()
    {
        var answer = Diff(["tags"], [], ("tags.a", Kind.Update));
        answer.Changes = DiffResponse.Types.DiffChanges.DiffNone;
        AssertBreach("DIFF_NONE", () => ProviderRules.Diff("Diff", answer));
    }

    private static void AssertBreach(string part, Action action) =>
        Assert.Contains(part, Assert.Throws<ProtocolViolationException>(action).Message, StringComparison.Ordinal);

    private static CheckResponse Checked(string inputs) => new() { Inputs = PropertyJson.ParseObject(inputs) };

    private static Struct Object(string name, Struct value) => new() { Fields = { [name] = Value.ForStruct(value) } };

    private static DiffResponse Diff(string[] diffs, string[] replaces, params (string Path, Kind Kind)[] detail)
    {
        var answer = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome, HasDetailedDiff = true, Diffs = { diffs }, Replaces = { replaces } };
        foreach (var (path, kind) in detail)
            answer.DetailedDiff[path] = new PropertyDiff { Kind = kind };
        return answer;
    }
}
