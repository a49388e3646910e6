using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;
using WorkSpacesProvider.Pulumi.Values;
using CheckFailure = WorkSpacesProvider.Core.Checking.CheckFailure;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class ConfigurationCallsTests
{
    [Fact]
    public async Task Configure_reads_args_and_ignores_variables_beside_them()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        var request = new ConfigureRequest
        {
            Args = Wire.Struct(("account", Wire.Secret(Wire.Text("a"))), ("retries", Wire.Text("3")), ("version", Wire.Text("1.0.0"))),
            Variables = { ["acme:config:region"] = "r" },
        };

        await plugin.CallAsync(Methods.Configure, request);

        Assert.Equal(MapValue.Of(("account", new StringValue("a").AsSecret()), ("retries", 3)), plugin.Provider.Configuration);
    }

    [Fact]
    public async Task Configure_reads_variables_where_there_are_no_args()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        var request = new ConfigureRequest
        {
            Variables = { ["acme:config:account"] = "a", ["acme:config:fips"] = "true", ["acme:config:braces"] = "{}", ["other:config:x"] = "y" },
        };

        await plugin.CallAsync(Methods.Configure, request);

        Assert.Equal(MapValue.Of(("account", "a"), ("fips", true), ("braces", "{}")), plugin.Provider.Configuration);
    }

    [Fact]
    public async Task Configure_repeats_the_flags_of_the_handshake_for_old_engines()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        Assert.Equal(
            new ConfigureResponse { AcceptSecrets = true, SupportsPreview = true, AcceptResources = true, AcceptOutputs = true, SupportsAutonamingConfiguration = true },
            await plugin.ConfigureAsync());
    }

    [Fact]
    public async Task Configure_names_a_missing_key_in_the_detail_that_the_engine_turns_into_advice()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var error = await plugin.FailAsync(Methods.Configure, new ConfigureRequest { Args = Wire.Struct() });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        var missing = Assert.Single(Details.Read(error, "pulumirpc.ConfigureErrorMissingKeys", ConfigureErrorMissingKeys.Parser).MissingKeys);
        Assert.Equal(("acme:account", "The account."), (missing.Name, missing.Description));
    }

    [Fact]
    public async Task Configure_refuses_text_that_is_no_json_without_repeating_it()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var error = await plugin.FailAsync(
            Methods.Configure, new ConfigureRequest { Args = Wire.Struct(("retries", Wire.Secret(Wire.Text("hunter2")))) });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains("retries", error.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_refuses_an_unknown_by_name()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var error = await plugin.FailAsync(Methods.Configure, new ConfigureRequest { Args = Wire.Struct(("region", Wire.Unknown)) });

        Assert.Contains("'region' is unknown", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckConfig_gives_back_what_came_with_defaults_and_secrets_added()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        plugin.Provider.OnCheckConfiguration = values => new CheckResult(
            values.With("region", "us-east-1").With("secretKey", values["secretKey"].AsSecret()), []);
        var news = Wire.Struct(("retries", Wire.Text("3")), ("secretKey", Wire.Text("k")), ("version", Wire.Text("1.0.0")));

        var answer = await plugin.CallAsync(Methods.CheckConfig, new CheckRequest { News = news });

        Assert.Empty(answer.Failures);
        Assert.Equal(
            Wire.Struct(
                ("region", Wire.Text("us-east-1")),
                ("retries", Wire.Text("3")),
                ("secretKey", Wire.Secret(Wire.Text("k"))),
                ("version", Wire.Text("1.0.0"))),
            answer.Inputs);
    }

    [Fact]
    public async Task CheckConfig_reports_all_failures_at_once()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        plugin.Provider.OnCheckConfiguration = values => new CheckResult(values, [new CheckFailure("region", "region is bad.")]);

        var answer = await plugin.CallAsync(Methods.CheckConfig, new CheckRequest { News = Wire.Struct(("fips", Wire.Text("yes"))) });

        Assert.Equal("fips region", string.Join(' ', answer.Failures.Select(failure => failure.Property)));
    }

    [Fact]
    public async Task CheckConfig_keeps_unknowns()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var answer = await plugin.CallAsync(Methods.CheckConfig, new CheckRequest { News = Wire.Struct(("retries", Wire.Unknown)) });

        Assert.Equal(Wire.Struct(("retries", Wire.Unknown)), answer.Inputs);
    }

    [Fact]
    public async Task DiffConfig_sees_no_change_between_two_encodings_of_one_value()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        var request = new DiffRequest { OldInputs = Wire.Struct(("retries", Wire.Text("3"))), News = Wire.Struct(("retries", Wire.Number(3))) };

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await plugin.CallAsync(Methods.DiffConfig, request)).Changes);
    }

    [Fact]
    public async Task DiffConfig_falls_back_to_the_configured_values_of_old_engines()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        var request = new DiffRequest { Olds = Wire.Struct(("region", Wire.Text("a"))), News = Wire.Struct(("region", Wire.Text("b"))) };

        var (path, change) = Assert.Single((await plugin.CallAsync(Methods.DiffConfig, request)).DetailedDiff);
        Assert.Equal(("region", PropertyDiff.Types.Kind.Update), (path, change.Kind));
    }

    [Fact]
    public async Task DiffConfig_tells_a_change_inside_json_text_of_the_whole_key_once()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        plugin.Provider.OnDiffConfiguration = (_, _) => new DiffResult(
            [
                new PropertyChange(PropertyPath.Of("role", "arn"), ChangeKind.Add, Replaces: true),
                new PropertyChange(PropertyPath.Of("role", "name"), ChangeKind.Update),
            ],
            DeleteBeforeReplace: false,
            []);
        var request = new DiffRequest { OldInputs = Wire.Struct(("role", Wire.Text("{}"))), News = Wire.Struct(("role", Wire.Text("{}"))) };

        var answer = await plugin.CallAsync(Methods.DiffConfig, request);

        var (path, change) = Assert.Single(answer.DetailedDiff);
        Assert.Equal(("role", PropertyDiff.Types.Kind.UpdateReplace), (path, change.Kind));
    }

    [Fact]
    public async Task DiffConfig_leaves_ignored_changes_alone()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);
        var request = new DiffRequest
        {
            OldInputs = Wire.Struct(("region", Wire.Text("a"))),
            News = Wire.Struct(("region", Wire.Text("b"))),
            IgnoreChanges = { "region" },
        };

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await plugin.CallAsync(Methods.DiffConfig, request)).Changes);
    }

    [Fact]
    public async Task Calls_that_need_a_configuration_say_that_it_is_missing()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        RpcException[] errors =
        [
            await plugin.FailAsync(Methods.Create, new CreateRequest { Urn = TestPlugin.Urn }),
            await plugin.FailAsync(Methods.Read, new ReadRequest { Urn = TestPlugin.Urn, Id = "i" }),
            await plugin.FailAsync(Methods.Update, new UpdateRequest { Urn = TestPlugin.Urn, Id = "i" }),
            await plugin.FailAsync(Methods.Delete, new DeleteRequest { Urn = TestPlugin.Urn, Id = "i" }),
            await plugin.FailAsync(Methods.Invoke, new InvokeRequest { Tok = "acme:index:getWidget" }),
        ];

        Assert.All(errors, error => Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode));
        Assert.Equal("Create came before Configure; configure the provider first.", errors[0].Status.Detail);
    }

    [Fact]
    public async Task A_malformed_value_in_the_configuration_is_refused_by_path()
    {
        await using var plugin = await TestPlugin.StartAsync(isConfigured: false);

        var error = await plugin.FailAsync(
            Methods.Configure, new ConfigureRequest { Args = Wire.Struct(("region", Wire.Special(Signatures.Secret))) });

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains("'region'", error.Status.Detail, StringComparison.Ordinal);
    }
}
