using Google.Protobuf;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Logging;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Service;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Fakes;

/// <summary>
/// Plays Terraform's part around one resource: it keeps state and private data from call to call, and holds every plan and every apply
/// against Terraform's rules.
/// </summary>
internal sealed class TestTerraform : IDisposable
{
    public const string TypeName = "gadgets_widget";

    private readonly ProviderSession _session;
    private readonly CallBoundary _boundary;
    private ByteString _private = ByteString.Empty;

    public TestTerraform(bool isConfigured = true)
    {
        _session = new ProviderSession(() => Provider, new JsonLog(LogLevel.Trace, "provider", LogLines.Add, TimeProvider.System));
        _boundary = new CallBoundary(_session);
        if (isConfigured)
            Configure(MapValue.Empty);
    }

    public FakeProvider Provider { get; } = new();

    public List<string> LogLines { get; } = [];

    public MapValue? State { get; set; }

    public SchemaBlock Block => _session.Catalog.Resources[TypeName].Block;

    public ProviderSession Session => _session;

    public CallBoundary Boundary => _boundary;

    public static ServerCallContext Call(string method = "PlanResourceChange") =>
        new($"/tfplugin6.Provider/{method}", "unix:", DateTime.MaxValue, [], CancellationToken.None);

    public IReadOnlyList<Diagnostic> Configure(MapValue values) => new ConfigurationCalls(_session, _boundary).ConfigureProviderAsync(
        new ConfigureProviderRequest { Config = DynamicValues.Encode(_session.Catalog.Configuration.Type, values) }, Call()).Result.Diagnostics;

    public async Task<IReadOnlyList<Diagnostic>> ValidateAsync(MapValue config) => (await new PlanCalls(_session, _boundary).ValidateResourceConfigAsync(
        new ValidateResourceConfigRequest { TypeName = TypeName, Config = Encode(config) }, Call())).Diagnostics;

    /// <summary>Plans, and plans once more without a prior state where the first plan asks for a replacement.</summary>
    public async Task<Plan> PlanAsync(MapValue? config)
    {
        var plan = await PlanAsync(State, config, _private);
        return plan.Replaces.Count == 0 ? plan : plan with { Planned = (await PlanAsync(null, config, ByteString.Empty)).Planned };
    }

    /// <summary>Plans and applies; a replacement deletes first.</summary>
    /// <param name="config">The configuration, or null to destroy.</param>
    /// <param name="configAtApply">The configuration that the apply gets, where ignore_changes makes it another one.</param>
    public async Task<IReadOnlyList<Diagnostic>> ApplyAsync(MapValue? config, MapValue? configAtApply = null)
    {
        var plan = await PlanAsync(State, config, _private);
        if (plan.Replaces.Count > 0)
        {
            await ApplyAsync(null);
            plan = await PlanAsync(null, config, ByteString.Empty);
        }

        var prior = State;
        var response = await new ApplyCalls(_session, _boundary).ApplyResourceChangeAsync(
            new ApplyResourceChangeRequest
            {
                TypeName = TypeName,
                PriorState = Encode(State),
                PlannedState = Encode(plan.Planned),
                Config = Encode(configAtApply ?? config),
                PlannedPrivate = plan.Private,
            },
            Call());
        State = Decode(response.NewState) ?? (response.Diagnostics.Any(IsError) ? prior : null);
        _private = response.Private;
        if (!response.Diagnostics.Any(IsError))
            Assert.Empty(TerraformRules.ApplyViolations(plan.Planned ?? PropertyValue.Null, State ?? PropertyValue.Null));
        Assert.False(State?.ContainsUnknown ?? false);
        return response.Diagnostics;
    }

    public async Task<IReadOnlyList<Diagnostic>> ReadAsync()
    {
        var response = await new StateCalls(_session, _boundary).ReadResourceAsync(
            new ReadResourceRequest { TypeName = TypeName, CurrentState = Encode(State), Private = _private }, Call());
        if (!response.Diagnostics.Any(IsError))
            (State, _private) = (Decode(response.NewState), response.Private);
        return response.Diagnostics;
    }

    public async Task<IReadOnlyList<Diagnostic>> ImportAsync(string id)
    {
        var response = await new StateCalls(_session, _boundary).ImportResourceStateAsync(
            new ImportResourceStateRequest { TypeName = TypeName, Id = id }, Call());
        if (response.ImportedResources is [var imported])
            (State, _private) = (Decode(imported.State), imported.Private);
        return response.Diagnostics;
    }

    public void Dispose() => _session.Dispose();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Diagnostic.Types.Severity.Error;

    private async Task<Plan> PlanAsync(MapValue? prior, MapValue? config, ByteString priorPrivate)
    {
        var response = await new PlanCalls(_session, _boundary).PlanResourceChangeAsync(
            new PlanResourceChangeRequest { TypeName = TypeName, PriorState = Encode(prior), Config = Encode(config), PriorPrivate = priorPrivate }, Call());
        var planned = Decode(response.PlannedState);
        if (config is not null && !response.Diagnostics.Any(IsError))
            Assert.Empty(TerraformRules.PlanViolations(Block.Attributes, prior, config, Assert.IsType<MapValue>(planned)));
        return new Plan(planned, [.. response.RequiresReplace.Select(Text)], response.PlannedPrivate, response.Diagnostics);
    }

    private static string Text(AttributePath path) => string.Join('.', path.Steps.Select(step => step.SelectorCase switch
    {
        AttributePath.Types.Step.SelectorOneofCase.ElementKeyInt => $"{step.ElementKeyInt}",
        AttributePath.Types.Step.SelectorOneofCase.ElementKeyString => step.ElementKeyString,
        _ => step.AttributeName,
    }));

    private DynamicValue Encode(MapValue? value) => DynamicValues.Encode(Block.Type, value ?? PropertyValue.Null);

    private MapValue? Decode(DynamicValue? value) => DynamicValues.DecodeObject(Block.Type, value);
}
