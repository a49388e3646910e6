using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Service;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;
using UpdateResult = WorkSpacesProvider.Core.Resources.UpdateResult;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class UpdateAndDeleteTests
{
    [Fact]
    public async Task An_update_passes_old_and_new_and_gives_all_outputs()
    {
        await using var plugin = await TestPlugin.StartAsync();
        Core.Resources.UpdateRequest? seen = null;
        plugin.Provider.Widget.OnUpdate = (request, _) =>
        {
            seen = request;
            return Task.FromResult(new UpdateResult(request.NewInputs.With("arn", "arn")));
        };

        var answer = await plugin.CallAsync(Methods.Update, Update(preview: false));

        Assert.NotNull(seen);
        Assert.Equal(("widget-1", "w", false), (seen.Id, seen.Name, seen.IsPreview));
        Assert.Equal((MapValue.Of(("size", 1)), MapValue.Of(("arn", "old"), ("size", 1)), MapValue.Of(("size", 2))), (seen.OldInputs, seen.OldOutputs, seen.NewInputs));
        Assert.Equal("tags.a", Assert.Single(seen.IgnoreChanges).ToString());
        Assert.Equal(Wire.Struct(("arn", Wire.Text("arn")), ("size", Wire.Number(2))), answer.Properties);
    }

    [Fact]
    public async Task An_update_s_preview_may_give_unknowns()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnUpdate = (request, _) =>
            Task.FromResult(new UpdateResult(MapValue.Of(("arn", request.IsPreview ? PropertyValue.Unknown : "no"))));

        Assert.Equal(Wire.Struct(("arn", Wire.Unknown)), (await plugin.CallAsync(Methods.Update, Update(preview: true))).Properties);
    }

    [Fact]
    public async Task An_update_that_left_an_output_unknown_keeps_the_others()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnUpdate = (_, _) => Task.FromResult(new UpdateResult(MapValue.Of(("arn", PropertyValue.Unknown), ("size", 2))));

        var failed = CreateTests.InitFailed(await plugin.FailAsync(Methods.Update, Update(preview: false)));

        Assert.Equal(("widget-1", Wire.Struct(("size", Wire.Number(2)))), (failed.Id, failed.Properties));
    }

    [Fact]
    public async Task A_half_done_update_is_told_with_the_outputs_that_hold_now()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnUpdate = (_, _) => throw new PartialFailureException("widget-1", MapValue.Of(("size", 2)), ["It did not start."]);

        var failed = CreateTests.InitFailed(await plugin.FailAsync(Methods.Update, Update(preview: false)));

        Assert.Equal("It did not start.", Assert.Single(failed.Reasons));
    }

    [Fact]
    public async Task A_path_to_ignore_that_is_none_is_refused()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var request = Update(preview: false);
        request.IgnoreChanges.Add("a[");

        Assert.Contains("'a['", (await plugin.FailAsync(Methods.Update, request)).Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_passes_what_was_stored()
    {
        await using var plugin = await TestPlugin.StartAsync();
        Core.Resources.DeleteRequest? seen = null;
        plugin.Provider.Widget.OnDelete = (request, _) =>
        {
            seen = request;
            return Task.CompletedTask;
        };

        await plugin.CallAsync(Methods.Delete, Delete());

        Assert.Equal(new Core.Resources.DeleteRequest("widget-1", "w", MapValue.Of(("size", 1)), MapValue.Of(("arn", "arn")), IsPreview: false), seen);
    }

    [Fact]
    public async Task A_half_done_deletion_is_a_plain_error()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnDelete = (_, _) => throw new PartialFailureException("widget-1", MapValue.Empty, ["It is stopped but not gone."]);

        var error = await plugin.FailAsync(Methods.Delete, Delete());

        Assert.Equal((StatusCode.Unknown, "It is stopped but not gone."), (error.StatusCode, error.Status.Detail));
        Assert.Null(error.Trailers.Get(StatusDetails.TrailerName));
    }

    private static Rpc.UpdateRequest Update(bool preview) => new()
    {
        Id = "widget-1",
        Urn = TestPlugin.Urn,
        Olds = Wire.Struct(("size", Wire.Number(1)), ("arn", Wire.Text("old"))),
        OldInputs = Wire.Struct(("size", Wire.Number(1))),
        News = Wire.Struct(("size", Wire.Number(2))),
        IgnoreChanges = { "tags.a" },
        Preview = preview,
    };

    private static Rpc.DeleteRequest Delete() => new()
    {
        Id = "widget-1",
        Urn = TestPlugin.Urn,
        Properties = Wire.Struct(("arn", Wire.Text("arn"))),
        OldInputs = Wire.Struct(("size", Wire.Number(1))),
    };
}
