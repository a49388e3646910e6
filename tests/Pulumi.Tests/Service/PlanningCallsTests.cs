using Google.Protobuf;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using CheckRequest = WorkSpacesProvider.Core.Resources.CheckRequest;
using DiffRequest = WorkSpacesProvider.Core.Resources.DiffRequest;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;
using Mode = WorkSpacesProvider.Pulumi.Rpc.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class PlanningCallsTests
{
    [Fact]
    public async Task Check_passes_everything_on_before_any_configuration()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        CheckRequest? seen = null;
        plugin.Provider.Widget.OnCheck = request =>
        {
            seen = request;
            return new CheckResult(request.NewInputs.With("name", "w-1"), [new CheckFailure("tags[\"a.b\"]", "No.")]);
        };

        var answer = await plugin.CallAsync(Methods.Check, new Rpc.CheckRequest
        {
            Urn = TestPlugin.Urn,
            Olds = Wire.Struct(("size", Wire.Number(1))),
            News = Wire.Struct(("size", Wire.Secret(Wire.Unknown))),
            RandomSeed = ByteString.CopyFrom(1, 2, 3),
            Autonaming = new() { ProposedName = "w-abc", Mode = Mode.Enforce },
        });

        Assert.NotNull(seen);
        Assert.Equal(("w", MapValue.Of(("size", 1))), (seen.Name, seen.OldInputs));
        Assert.Equal(MapValue.Of(("size", PropertyValue.Unknown.AsSecret())), seen.NewInputs);
        Assert.Equal([1, 2, 3], seen.RandomSeed.ToArray());
        Assert.Equal(new Autonaming("w-abc", AutonamingMode.Enforce), seen.Autonaming);
        Assert.Equal(Wire.Struct(("name", Wire.Text("w-1")), ("size", Wire.Secret(Wire.Unknown))), answer.Inputs);
        Assert.Equal(new Rpc.CheckFailure { Property = "tags[\"a.b\"]", Reason = "No." }, Assert.Single(answer.Failures));
    }

    [Fact]
    public async Task Check_always_answers_with_inputs_so_that_some_are_stored()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var answer = await plugin.CallAsync(Methods.Check, new Rpc.CheckRequest { Urn = TestPlugin.Urn });

        Assert.NotNull(answer.Inputs);
    }

    [Fact]
    public async Task Check_without_a_naming_rule_leaves_names_to_the_provider()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var rule = new Autonaming("", AutonamingMode.Disable);
        plugin.Provider.Widget.OnCheck = request =>
        {
            rule = request.Autonaming;
            return new CheckResult(request.NewInputs, []);
        };

        await plugin.CallAsync(Methods.Check, new Rpc.CheckRequest { Urn = TestPlugin.Urn });

        Assert.Null(rule);
    }

    [Fact]
    public async Task A_naming_mode_of_the_future_is_refused()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await plugin.FailAsync(
            Methods.Check, new Rpc.CheckRequest { Urn = TestPlugin.Urn, Autonaming = new() { Mode = (Mode)7 } });

        Assert.Contains("autonaming mode is 7", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_type_is_refused_with_the_types_that_exist()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await plugin.FailAsync(Methods.Check, new Rpc.CheckRequest { Urn = TestPlugin.Urn, Type = "acme:index:Gadget", Name = "g" });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains("'acme:index:Gadget'", error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("acme:index:Widget", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_compares_with_the_stored_inputs()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        DiffRequest? seen = null;
        var diff = plugin.Provider.Widget.OnDiff;
        plugin.Provider.Widget.OnDiff = request => diff(seen = request);

        var answer = await plugin.CallAsync(Methods.Diff, new Rpc.DiffRequest
        {
            Id = "widget-1",
            Urn = TestPlugin.Urn,
            Olds = Wire.Struct(("size", Wire.Number(1)), ("arn", Wire.Text("arn"))),
            OldInputs = Wire.Struct(("size", Wire.Number(1))),
            News = Wire.Struct(("size", Wire.Unknown)),
            IgnoreChanges = { "tags[*]" },
        });

        Assert.NotNull(seen);
        Assert.Equal(("widget-1", MapValue.Of(("size", 1))), (seen.Id, seen.OldInputs));
        Assert.Equal(MapValue.Of(("arn", "arn"), ("size", 1)), seen.OldOutputs);
        Assert.Equal("tags[*]", Assert.Single(seen.IgnoreChanges).ToString());
        Assert.Equal("size", Assert.Single(answer.DetailedDiff).Key);
    }

    [Fact]
    public async Task Diff_takes_the_inputs_of_old_engines_from_the_outputs()
    {
        await using var plugin = await TestPlugin.StartAsync();
        DiffRequest? seen = null;
        var diff = plugin.Provider.Widget.OnDiff;
        plugin.Provider.Widget.OnDiff = request => diff(seen = request);

        await plugin.CallAsync(Methods.Diff, new Rpc.DiffRequest
        {
            Urn = TestPlugin.Urn,
            Olds = Wire.Struct(("size", Wire.Number(1)), ("arn", Wire.Text("arn"))),
            News = Wire.Struct(),
        });

        Assert.Equal(MapValue.Of(("size", 1)), seen?.OldInputs);
    }
}
