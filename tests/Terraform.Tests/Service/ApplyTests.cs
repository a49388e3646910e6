using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Tests.Fakes;

namespace WorkSpacesProvider.Terraform.Tests.Service;

public sealed class ApplyTests : IDisposable
{
    private static readonly MapValue Config = MapValue.Of(("widgetName", "w"), ("size", MapValue.Of(("maxUsers", 3))));

    private readonly TestTerraform _terraform = new();

    private FakeResource Widget => _terraform.Provider.Widget;

    [Fact]
    public async Task A_failure_after_the_creation_keeps_what_exists()
    {
        Widget.OnCreate = (request, _) => request.IsPreview
            ? Task.FromResult(new CreateResult("", FakeResource.Outputs(request.Inputs, isPreview: true)))
            : throw new PartialFailureException("w-1", request.Inputs.With("state", "BROKEN").With("widgetArn", PropertyValue.Unknown), ["It did not start.", "And stayed so."]);

        var error = Assert.Single(await _terraform.ApplyAsync(Config));

        Assert.Equal("w-1", _terraform.State!.Text("id"));
        Assert.Equal("BROKEN", _terraform.State!.Text("state"));
        Assert.Equal("The creation failed", error.Summary);
        Assert.StartsWith("It did not start.\n\nAnd stayed so.", error.Detail, StringComparison.Ordinal);
        Assert.Contains("terraform untaint", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_before_the_creation_leaves_nothing()
    {
        Widget.OnCreate = (request, _) => request.IsPreview
            ? Task.FromResult(new CreateResult("", FakeResource.Outputs(request.Inputs, isPreview: true)))
            : throw new ProviderException(ErrorKind.AlreadyExists, "A widget named w exists, see widgetName.") { ImportId = "w-9" };

        var error = Assert.Single(await _terraform.ApplyAsync(Config));

        Assert.Null(_terraform.State);
        Assert.Contains("see widget_name.", error.Detail, StringComparison.Ordinal);
        Assert.Contains("to = gadgets_widget.NAME\n    id = \"w-9\"", error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_update_keeps_what_it_reached_and_is_made_up_for_by_the_next()
    {
        await _terraform.ApplyAsync(Config);
        Widget.OnUpdate = (request, _) => request.IsPreview
            ? Task.FromResult(new UpdateResult(FakeResource.Outputs(request.NewInputs, isPreview: true)))
            : throw new PartialFailureException("w-1", request.OldOutputs.With("state", "HALF"), ["It broke off."]);

        Assert.Equal("Applying failed", Assert.Single(await _terraform.ApplyAsync(Config.With("label", "new"))).Summary);

        Assert.Equal("HALF", _terraform.State!.Text("state"));
        Assert.Equal("none", _terraform.State!.Text("label"));
        Assert.NotEqual(_terraform.State, (await _terraform.PlanAsync(Config.With("label", "new"))).Planned);
    }

    [Fact]
    public async Task A_failed_update_that_did_nothing_leaves_the_state_as_it_was()
    {
        await _terraform.ApplyAsync(Config);
        var before = _terraform.State;
        Widget.OnUpdate = (request, _) => request.IsPreview
            ? Task.FromResult(new UpdateResult(FakeResource.Outputs(request.NewInputs, isPreview: true)))
            : throw new ProviderException(ErrorKind.PermissionDenied, "You may not.");

        await _terraform.ApplyAsync(Config.With("label", "new"));

        Assert.Equal(before, _terraform.State);
    }

    [Fact]
    public async Task Hidden_outputs_come_back_to_the_resource_and_are_in_no_state()
    {
        Widget.OnCreate = (request, _) => Task.FromResult(new CreateResult("w-1", FakeResource.Outputs(request.Inputs, request.IsPreview).With("__note", "remember")));
        await _terraform.ApplyAsync(Config);
        Assert.False(_terraform.State!.ContainsKey("__note"));

        await _terraform.ReadAsync();
        await _terraform.ApplyAsync(null);

        Assert.Equal("remember", Widget.Requests.OfType<ReadRequest>().Single().OldOutputs!.Text("__note"));
        Assert.Equal("remember", Widget.Requests.OfType<DeleteRequest>().Single(request => !request.IsPreview).OldOutputs.Text("__note"));
        Assert.Null(_terraform.State);
    }

    [Fact]
    public async Task Where_the_service_made_something_else_of_a_planned_value_the_plan_is_kept()
    {
        Widget.OnCreate = (request, _) => Task.FromResult(new CreateResult("w-1", FakeResource.Outputs(request.Inputs, request.IsPreview).With("label", request.IsPreview ? "none" : "NONE")));

        Assert.Empty(await _terraform.ApplyAsync(Config));

        Assert.Equal("none", _terraform.State!.Text("label"));
    }

    [Theory]
    [InlineData("create", 60)]
    [InlineData("update", 120)]
    [InlineData("delete", 180)]
    public async Task Timeouts_bound_the_operation_that_they_name(string operation, int seconds)
    {
        var limits = new Dictionary<string, TimeSpan?>(StringComparer.Ordinal);
        Widget.OnCreate = (request, context) => Noted("create", context, new CreateResult("w-1", FakeResource.Outputs(request.Inputs, request.IsPreview)));
        Widget.OnUpdate = (request, context) => Noted("update", context, new UpdateResult(FakeResource.Outputs(request.NewInputs, request.IsPreview)));
        Widget.OnDelete = (_, context) => Noted("delete", context, true);
        var config = Config.With("timeouts", MapValue.Of(("create", "1m"), ("update", "2m"), ("delete", "3m")));

        await _terraform.ApplyAsync(config);
        await _terraform.ApplyAsync(config.With("label", "new"));
        await _terraform.ApplyAsync(null);

        Assert.Equal(TimeSpan.FromSeconds(seconds), limits[operation]);

        Task<T> Noted<T>(string name, OperationContext context, T result)
        {
            limits[name] = context.Timeout;
            return Task.FromResult(result);
        }
    }

    [Fact]
    public async Task Timeouts_alone_reach_no_resource()
    {
        await _terraform.ApplyAsync(Config);

        await _terraform.ApplyAsync(Config.With("timeouts", MapValue.Of(("create", "1m"))));

        Assert.Empty(Widget.Requests.OfType<UpdateRequest>());
        Assert.Equal("1m", _terraform.State!.Map("timeouts")!.Text("create"));
    }

    [Fact]
    public async Task A_stop_cancels_what_is_in_flight_until_the_next_run()
    {
        Widget.OnCreate = (request, context) =>
        {
            if (request.IsPreview)
                return Task.FromResult(new CreateResult("", FakeResource.Outputs(request.Inputs, isPreview: true)));

            _terraform.Session.Cancel();
            context.CancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            context.CancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException("It was not cancelled.");
        };
        Assert.EndsWith("was cancelled", Assert.Single(await _terraform.ApplyAsync(Config)).Summary, StringComparison.Ordinal);

        _terraform.Configure(MapValue.Empty);

        Assert.False(_terraform.Session.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_bug_is_told_without_its_text_which_goes_to_the_log()
    {
        await _terraform.ApplyAsync(Config);
        Widget.OnDelete = (_, _) => throw new FormatException("hunter2");

        var error = Assert.Single(await _terraform.ApplyAsync(null));

        Assert.NotNull(_terraform.State);
        Assert.DoesNotContain("hunter2", error.Detail, StringComparison.Ordinal);
        Assert.Contains(_terraform.LogLines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_warning_of_the_operation_is_a_warning_of_the_apply()
    {
        Widget.OnCreate = (request, context) =>
        {
            if (!request.IsPreview)
                context.Log.Warning("It took two attempts.");
            return Task.FromResult(new CreateResult("w-1", FakeResource.Outputs(request.Inputs, request.IsPreview)));
        };

        var warning = Assert.Single(await _terraform.ApplyAsync(Config));

        Assert.Equal((Diagnostic.Types.Severity.Warning, "It took two attempts."), (warning.Severity, warning.Summary));
    }

    public void Dispose() => _terraform.Dispose();
}
