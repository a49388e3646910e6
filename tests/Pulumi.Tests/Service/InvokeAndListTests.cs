using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using ListRequest = WorkSpacesProvider.Core.Resources.ListRequest;
using CheckFailure = WorkSpacesProvider.Core.Checking.CheckFailure;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class InvokeAndListTests
{
    [Fact]
    public async Task A_function_gets_its_arguments_and_keeps_secrets_secret()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.GetWidget.OnInvoke = (request, _) => Task.FromResult(new InvokeResult(
            MapValue.Of(("name", request.Arguments["name"].WithoutSecret()), ("token", "t"), ("preview", request.IsPreview)), []));
        var request = new Rpc.InvokeRequest { Tok = "acme:index:getWidget", Args = Wire.Struct(("name", Wire.Secret(Wire.Text("n")))), Preview = true };

        var answer = await plugin.CallAsync(Methods.Invoke, request);

        Assert.Empty(answer.Failures);
        Assert.Equal(
            Wire.Struct(("name", Wire.Secret(Wire.Text("n"))), ("preview", Wire.Bool(true)), ("token", Wire.Secret(Wire.Text("t")))), answer.Return);
    }

    [Fact]
    public async Task Wrong_arguments_are_failures_and_no_error()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.GetWidget.OnInvoke = (_, _) => Task.FromResult(new InvokeResult(MapValue.Empty, [new CheckFailure("name", "Bad.")]));

        var answer = await plugin.CallAsync(Methods.Invoke, new Rpc.InvokeRequest { Tok = "acme:index:getWidget" });

        Assert.Equal("Bad.", Assert.Single(answer.Failures).Reason);
    }

    [Fact]
    public async Task An_unknown_function_is_an_error_that_names_those_that_exist()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await plugin.FailAsync(Methods.Invoke, new Rpc.InvokeRequest { Tok = "acme:index:getGadget" });

        Assert.Contains("'acme:index:getGadget'", error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("acme:index:getWidget", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_argument_and_an_unknown_result_are_errors_by_path()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.GetWidget.OnInvoke = (_, _) => Task.FromResult(new InvokeResult(MapValue.Of(("out", PropertyValue.Unknown)), []));

        var argument = await plugin.FailAsync(
            Methods.Invoke, new Rpc.InvokeRequest { Tok = "acme:index:getWidget", Args = Wire.Struct(("in", Wire.Unknown)) });
        var result = await plugin.FailAsync(Methods.Invoke, new Rpc.InvokeRequest { Tok = "acme:index:getWidget" });

        Assert.Equal(StatusCode.InvalidArgument, argument.StatusCode);
        Assert.Contains("'in'", argument.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(StatusCode.Internal, result.StatusCode);
        Assert.Contains("'out'", result.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_answers_while_a_resource_is_being_made()
    {
        await using var plugin = await TestPlugin.StartAsync();
        var end = new TaskCompletionSource<CreateResult>();
        plugin.Provider.Widget.OnCreate = (_, _) => end.Task;
        var create = plugin.CallAsync(Methods.Create, new Rpc.CreateRequest { Urn = TestPlugin.Urn });

        await plugin.CallAsync(Methods.Invoke, new Rpc.InvokeRequest { Tok = "acme:index:getWidget" });

        Assert.False(create.IsCompleted);
        end.SetResult(new CreateResult("widget-1", MapValue.Empty));
        await create;
    }

    [Fact]
    public async Task A_list_ends_with_the_continuation()
    {
        await using var plugin = await TestPlugin.StartAsync();
        ListRequest? seen = null;
        plugin.Provider.Widget.OnList = (request, _) =>
        {
            seen = request;
            return Task.FromResult(Page("next", "a", "b"));
        };

        var messages = await ListAsync(plugin, new Rpc.ListRequest
        {
            Token = TestPlugin.Token,
            Query = Wire.Struct(("name", Wire.Text("n"))),
            Limit = 10,
            PageSize = 2,
            ContinuationToken = "here",
        });

        Assert.Equal(new ListRequest(MapValue.Of(("name", "n")), 10, 2, "here"), seen);
        Assert.Equal("a b", string.Join(' ', messages.Take(2).Select(message => message.Result.Id)));
        Assert.Equal("next", messages[2].Continuation.ContinuationToken);
    }

    [Fact]
    public async Task Zero_means_no_limit_and_no_page_size()
    {
        await using var plugin = await TestPlugin.StartAsync();
        ListRequest? seen = null;
        plugin.Provider.Widget.OnList = (request, _) =>
        {
            seen = request;
            return Task.FromResult(Page(null, "a"));
        };

        var messages = await ListAsync(plugin, new Rpc.ListRequest { Token = TestPlugin.Token });

        Assert.Equal(new ListRequest(MapValue.Empty, null, null, null), seen);
        Assert.Single(messages);
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "b", "c")]
    public async Task A_list_stops_at_the_limit_even_if_the_resource_does_not(params string[] found)
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnList = (_, _) => Task.FromResult(Page("next", found));

        var messages = await ListAsync(plugin, new Rpc.ListRequest { Token = TestPlugin.Token, Limit = 2 });

        Assert.Equal("a b", string.Join(' ', messages.Select(message => message.Result?.Id ?? "no result")));
    }

    [Fact]
    public async Task A_query_that_is_not_known_yet_is_answered_by_that_alone()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var messages = await ListAsync(plugin, new Rpc.ListRequest { Token = TestPlugin.Token, Query = Wire.Struct(("name", Wire.Unknown)) });

        Assert.Equal(ListResponse.ResponseOneofCase.Computed, Assert.Single(messages).ResponseCase);
    }

    [Fact]
    public async Task A_list_of_an_unknown_type_is_an_error()
    {
        await using var plugin = await TestPlugin.StartAsync();

        var error = await Assert.ThrowsAsync<RpcException>(() => ListAsync(plugin, new Rpc.ListRequest { Token = "acme:index:Gadget" }));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
    }

    [Fact]
    public async Task A_client_may_stop_early()
    {
        await using var plugin = await TestPlugin.StartAsync();
        plugin.Provider.Widget.OnList = (_, _) => Task.FromResult(Page("next", [.. Enumerable.Range(0, 20_000).Select(i => $"widget-{i}")]));

        await foreach (var message in plugin.ListAsync(new Rpc.ListRequest { Token = TestPlugin.Token }))
        {
            Assert.Equal("widget-0", message.Result.Id);
            break;
        }

        Assert.NotNull((await plugin.CallAsync(Methods.Check, new Rpc.CheckRequest { Urn = TestPlugin.Urn })).Inputs);
    }

    private static ListPage Page(string? next, params string[] ids) => new([.. ids.Select(id => new ListedResource(id, $"name of {id}"))], next);

    private static async Task<List<ListResponse>> ListAsync(TestPlugin plugin, Rpc.ListRequest request)
    {
        var messages = new List<ListResponse>();
        await foreach (var message in plugin.ListAsync(request))
            messages.Add(message);
        return messages;
    }
}
