using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Tests.Fakes;

namespace WorkSpacesProvider.Terraform.Tests.Planning;

public sealed class ResourcePlannerTests : IDisposable
{
    private static readonly MapValue Config = MapValue.Of(("widgetName", "w"), ("size", MapValue.Of(("maxUsers", 3))));

    private readonly TestTerraform _terraform = new();

    [Fact]
    public async Task A_creation_knows_what_is_configured_and_what_has_a_default()
    {
        var plan = await _terraform.PlanAsync(Config);

        Assert.Equal("\"w\"", plan.Planned!["widgetName"].ToString());
        Assert.Equal("\"none\"", plan.Planned["label"].ToString());
        Assert.Equal(PropertyValue.Unknown, plan.Planned["id"]);
        Assert.Equal(PropertyValue.Unknown, plan.Planned["runningMode"]);
        Assert.True(plan.Planned["tags"].IsNull);
    }

    [Fact]
    public async Task A_name_that_is_made_up_is_known_after_the_apply_and_stays()
    {
        var config = Config.Without("widgetName");
        Assert.Equal(PropertyValue.Unknown, (await _terraform.PlanAsync(config)).Planned!["widgetName"]);

        await _terraform.ApplyAsync(config);

        Assert.Equal("w-32", _terraform.State!.Text("widgetName"));
        Assert.Equal(_terraform.State, (await _terraform.PlanAsync(config)).Planned);
    }

    [Fact]
    public async Task A_change_makes_unknown_only_what_the_preview_says()
    {
        await _terraform.ApplyAsync(Config);

        var planned = (await _terraform.PlanAsync(Config.With("label", "new"))).Planned!;

        Assert.Equal("\"new\"", planned["label"].ToString());
        Assert.Equal("\"arn:w-1\"", planned["widgetArn"].ToString());
        Assert.Equal("\"w-1\"", planned["id"].ToString());
        Assert.Equal(PropertyValue.Unknown, planned["state"]);
    }

    [Fact]
    public async Task A_change_of_a_replacing_property_replaces_by_its_path()
    {
        await _terraform.ApplyAsync(Config);

        var plan = await _terraform.PlanAsync(Config.With("widgetName", "other"));

        Assert.Equal(["widget_name"], plan.Replaces);
        Assert.Equal(PropertyValue.Unknown, plan.Planned!["id"]);
    }

    [Fact]
    public async Task A_replacement_is_not_previewed_as_an_update()
    {
        await _terraform.ApplyAsync(Config);

        await _terraform.PlanAsync(Config.With("widgetName", "other"));

        Assert.Empty(_terraform.Provider.Widget.Requests.OfType<UpdateRequest>());
    }

    [Fact]
    public async Task A_replacing_change_that_the_configuration_does_not_show_shows_all_the_same()
    {
        await _terraform.ApplyAsync(Config);
        Changes(new PropertyChange(PropertyPath.Of("runningMode"), ChangeKind.Update, Replaces: true, FromInputs: false));

        var plan = await _terraform.PlanAsync(Config);

        Assert.Equal(["running_mode"], plan.Replaces);
    }

    [Fact]
    public async Task A_change_that_the_configuration_does_not_show_is_an_update()
    {
        await _terraform.ApplyAsync(Config);
        _terraform.Provider.Widget.OnUpdate = (request, _) => Task.FromResult(new UpdateResult(request.OldOutputs));
        Changes(new PropertyChange(PropertyPath.Parse("widgetArn"), ChangeKind.Update));

        var plan = await _terraform.PlanAsync(Config);

        Assert.Equal(PropertyValue.Unknown, plan.Planned!["widgetArn"]);
        Assert.Equal(_terraform.State!.With("widgetArn", PropertyValue.Unknown), plan.Planned);
    }

    [Fact]
    public async Task A_nested_path_leads_as_deep_as_both_states_do()
    {
        await _terraform.ApplyAsync(Config);
        Changes(new PropertyChange(PropertyPath.Parse("size.maxUsers"), ChangeKind.Update, Replaces: true), new PropertyChange(PropertyPath.Parse("tags[\"a\"]"), ChangeKind.Add, Replaces: true));

        var plan = await _terraform.PlanAsync(Config.With("size", MapValue.Of(("maxUsers", 4))).With("tags", MapValue.Of(("a", "b"))));

        Assert.Equal(["size.max_users", "tags"], plan.Replaces);
    }

    [Fact]
    public async Task What_is_declared_for_the_first_time_and_is_the_case_anyway_is_no_change()
    {
        await _terraform.ApplyAsync(Config);

        Assert.Equal(_terraform.State, (await _terraform.PlanAsync(Config.With("runningMode", "SLOW"))).Planned);
    }

    [Fact]
    public async Task The_plan_of_a_destroy_says_what_the_deletion_will_do_and_deletes_nothing()
    {
        await _terraform.ApplyAsync(Config);
        _terraform.Provider.Widget.OnDelete = WarnOfPeople;

        var plan = await _terraform.PlanAsync(null);

        Assert.Null(plan.Planned);
        Assert.Equal("2 people are connected.", Assert.Single(plan.Diagnostics).Summary);
        var request = Assert.IsType<DeleteRequest>(_terraform.Provider.Widget.Requests[^1]);
        Assert.True(request.IsPreview);
        Assert.Equal("w", request.OldInputs.Text("widgetName"));
        Assert.Equal("arn:w-1", request.OldOutputs.Text("widgetArn"));
    }

    [Fact]
    public async Task The_plan_of_a_replacement_says_what_the_deletion_will_do()
    {
        await _terraform.ApplyAsync(Config);
        _terraform.Provider.Widget.OnDelete = WarnOfPeople;

        var plan = await _terraform.PlanAsync(Config.With("widgetName", "other"));

        Assert.Equal("2 people are connected.", Assert.Single(plan.Diagnostics).Summary);
    }

    [Fact]
    public async Task The_plan_of_a_destroy_can_be_made_while_the_provider_can_not_be_asked()
    {
        await _terraform.ApplyAsync(Config);
        using var later = new TestTerraform(isConfigured: false) { State = _terraform.State };
        later.Provider.Widget.OnDelete = WarnOfPeople;

        Assert.Empty((await later.PlanAsync(null)).Diagnostics);
    }

    [Fact]
    public async Task Warnings_of_the_preview_are_one_warning_of_the_plan_in_Terraforms_words()
    {
        await _terraform.ApplyAsync(Config);
        _terraform.Provider.Widget.OnUpdate = (request, context) =>
        {
            context.Log.Info("For the log.");
            context.Log.Warning("This stops, since runningMode changes.");
            context.Log.Warning("2 people are connected.");
            return Task.FromResult(new UpdateResult(FakeResource.Outputs(request.NewInputs, request.IsPreview)));
        };

        var warning = Assert.Single((await _terraform.PlanAsync(Config.With("runningMode", "FAST"))).Diagnostics);

        Assert.Equal(Diagnostic.Types.Severity.Warning, warning.Severity);
        Assert.Equal("This stops, since running_mode changes.", warning.Summary);
        Assert.Equal("2 people are connected.", warning.Detail);
    }

    [Fact]
    public async Task What_ignore_changes_takes_back_is_not_applied()
    {
        await _terraform.ApplyAsync(Config.With("label", "old"));

        // The plan gets the old label in the configuration's place; the apply gets the configuration.
        await _terraform.ApplyAsync(Config.With("label", "old").With("runningMode", "FAST"), configAtApply: Config.With("runningMode", "FAST"));

        Assert.Equal("old", _terraform.Provider.Widget.Requests.OfType<UpdateRequest>().Last().NewInputs.Text("label"));
        Assert.Equal("old", _terraform.State!.Text("label"));
    }

    [Fact]
    public async Task A_destruction_is_planned_as_nothing()
    {
        await _terraform.ApplyAsync(Config);

        Assert.Null((await _terraform.PlanAsync(null)).Planned);
    }

    [Fact]
    public async Task What_is_wrong_is_told_where_it_stands()
    {
        var plan = await _terraform.PlanAsync(Config.With("runningMode", "SOMETIMES"));

        var error = Assert.Single(plan.Diagnostics);
        Assert.Equal("Invalid running_mode", error.Summary);
        Assert.Equal("running_mode", Assert.Single(error.Attribute.Steps).AttributeName);
        Assert.Null(plan.Planned);
    }

    [Fact]
    public async Task A_member_that_is_wrong_is_told_at_the_attribute_that_holds_it()
    {
        var config = Config.With("size", MapValue.Of(("maxUsers", 1.5)));

        var error = Assert.Single(await _terraform.ValidateAsync(config));

        Assert.StartsWith("size.max_users is 1.5;", error.Detail, StringComparison.Ordinal);
        Assert.Equal("size", Assert.Single(error.Attribute.Steps).AttributeName);
    }

    public void Dispose() => _terraform.Dispose();

    private void Changes(params PropertyChange[] changes) =>
        _terraform.Provider.Widget.OnDiff = _ => new DiffResult(changes, DeleteBeforeReplace: false, []);

    private static Task WarnOfPeople(DeleteRequest request, OperationContext context)
    {
        context.Log.Warning("2 people are connected.");
        return Task.CompletedTask;
    }
}
