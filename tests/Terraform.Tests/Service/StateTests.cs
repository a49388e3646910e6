using Google.Protobuf;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Service;
using WorkSpacesProvider.Terraform.Tests.Fakes;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Service;

public sealed class StateTests : IDisposable
{
    private static readonly MapValue Config = MapValue.Of(("widgetName", "w"), ("size", MapValue.Of(("maxUsers", 3))));

    private readonly TestTerraform _terraform = new();

    [Fact]
    public async Task What_is_gone_is_read_as_nothing()
    {
        await _terraform.ApplyAsync(Config);
        _terraform.Provider.Widget.OnRead = (_, _) => Task.FromResult<ReadResult?>(null);

        await _terraform.ReadAsync();

        Assert.Null(_terraform.State);
    }

    [Fact]
    public async Task What_has_drifted_is_read_and_planned_back()
    {
        await _terraform.ApplyAsync(Config.With("label", "mine"));
        _terraform.Provider.Widget.OnRead = (request, _) => Task.FromResult<ReadResult?>(
            new ReadResult("w-1", request.OldOutputs!.With("label", "theirs"), request.OldInputs!.With("label", "theirs")));

        await _terraform.ReadAsync();

        Assert.Equal("theirs", _terraform.State!.Text("label"));
        Assert.Equal("mine", (await _terraform.PlanAsync(Config.With("label", "mine"))).Planned!.Text("label"));
    }

    [Fact]
    public async Task What_the_service_does_not_tell_stays_as_it_was()
    {
        var config = Config.With("initialPassword", "p").With("tags", MapValue.Empty).With("timeouts", MapValue.Of(("create", "1m")));
        await _terraform.ApplyAsync(config);
        _terraform.Provider.Widget.OnRead = (request, _) => Task.FromResult<ReadResult?>(
            new ReadResult("w-1", request.OldOutputs!.Without("tags"), request.OldInputs!));

        await _terraform.ReadAsync();

        Assert.Equal(_terraform.State, (await _terraform.PlanAsync(config)).Planned);
    }

    [Fact]
    public async Task An_import_gives_the_whole_state_by_the_canonical_id()
    {
        _terraform.Provider.Widget.OnRead = (request, _) => Task.FromResult<ReadResult?>(
            new ReadResult("w-1", FakeResource.Outputs(Config, isPreview: false), Config));

        Assert.Empty(await _terraform.ImportAsync("by-name@somewhere"));

        Assert.Equal("w-1", _terraform.State!.Text("id"));
        var request = Assert.Single(_terraform.Provider.Widget.Requests.OfType<ReadRequest>());
        Assert.Equal(("by-name@somewhere", true, true), (request.Id, request.OldInputs is null, request.OldOutputs is null));
        Assert.Equal("\"none\"", (await _terraform.PlanAsync(Config)).Planned!["label"].ToString());
    }

    [Fact]
    public async Task An_import_of_nothing_is_an_error_that_names_it()
    {
        _terraform.Provider.Widget.OnRead = (_, _) => Task.FromResult<ReadResult?>(null);

        var error = Assert.Single(await _terraform.ImportAsync("nobody"));

        Assert.StartsWith("There is no gadgets_widget 'nobody'", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_without_a_note_of_its_inputs_will_do()
    {
        await _terraform.ApplyAsync(Config);
        var state = _terraform.State!;
        using var other = new TestTerraform { State = state };

        Assert.Equal(state, (await other.PlanAsync(Config)).Planned);
    }

    [Fact]
    public async Task Stored_state_is_read_from_JSON_with_what_is_new_as_null()
    {
        var response = await new StateCalls(_terraform.Session, _terraform.Boundary).UpgradeResourceStateAsync(
            new UpgradeResourceStateRequest
            {
                TypeName = TestTerraform.TypeName,
                RawState = new RawState { Json = ByteString.CopyFromUtf8("""{"id":"w-1","size":{"max_users":3,"min_users":null},"gone":1}""") },
            },
            TestTerraform.Call("UpgradeResourceState"));

        Assert.Equal(
            MapValue.Of(("id", "w-1"), ("size", MapValue.Of(("maxUsers", 3)))),
            DynamicValues.DecodeObject(_terraform.Block.Type, response.UpgradedState));
    }

    [Fact]
    public async Task A_type_that_does_not_exist_is_told_with_those_that_do()
    {
        var response = await new StateCalls(_terraform.Session, _terraform.Boundary).ReadResourceAsync(
            new ReadResourceRequest { TypeName = "gadgets_gizmo" }, TestTerraform.Call("ReadResource"));

        Assert.Contains("has no resource type 'gadgets_gizmo'; it has gadgets_widget.", Assert.Single(response.Diagnostics).Detail, StringComparison.Ordinal);
    }

    public void Dispose() => _terraform.Dispose();
}
