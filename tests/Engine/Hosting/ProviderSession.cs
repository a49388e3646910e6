using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>One provider instance from Handshake to exit: a process, the engine server it logs to, and its configuration.</summary>
internal sealed class ProviderSession : IAsyncDisposable
{
    public const string Package = "aws-workspaces";

    private static readonly TimeSpan ReadyBudget = TimeSpan.FromSeconds(10);

    private readonly EngineServer _engine;
    private readonly ProviderProcess _process;

    private ProviderSession(EngineServer engine, ProviderProcess process, string version)
    {
        (_engine, _process, Version) = (engine, process, version);
    }

    public ProviderClient Client => _process.Client;

    public EngineServer Engine => _engine;

    public ProviderProcess Process => _process;

    /// <summary>What GetPluginInfo said.</summary>
    public string Version { get; }

    /// <summary>Starts the process and makes the first calls, in the engine's order: Handshake within 10 seconds, GetPluginInfo.</summary>
    public static async Task<ProviderSession> StartAsync(ProviderCommand command)
    {
        var engine = new EngineServer();
        await engine.StartAsync();
        var process = await ProviderProcess.StartAsync(command, engine.Address);
        var directory = Path.GetDirectoryName(command.Path) ?? "";
        var handshake = await process.Client.HandshakeAsync(
            new ProviderHandshakeRequest
            {
                EngineAddress = engine.Address,
                RootDirectory = directory,
                ProgramDirectory = directory,
                ConfigureWithUrn = true,
                SupportsViews = true,
                SupportsRefreshBeforeUpdate = true,
                InvokeWithPreview = true,
                AcceptsByteString = true,
                SendsOldOutputsToCheck = true,
            },
            new CallOptions(TimeProvider.System.GetUtcNow().UtcDateTime + ReadyBudget));
        ProviderRules.Handshake(handshake);
        var info = await process.Client.GetPluginInfoAsync();
        return new ProviderSession(engine, process, info.Version);
    }

    /// <summary>CheckConfig; the checked configuration is what Configure gets and what state keeps.</summary>
    /// <exception cref="DeploymentException">The configuration is wrong.</exception>
    public async Task<Struct> CheckConfigAsync(string urn, Struct olds, Struct news)
    {
        // The engine takes the wrappers of secrets off before CheckConfig, whatever the provider declared.
        var request = new CheckRequest { Urn = urn, Olds = PropertyValues.Reveal(olds), News = PropertyValues.Reveal(news), Name = Urns.Name(urn), Type = Urns.Type(urn) };
        var answer = await Client.CheckConfigAsync(request);
        ProviderRules.Check("CheckConfig", new Struct(), answer, await Client.CheckConfigAsync(request), isPreview: true);
        if (answer.Failures.Count > 0)
            throw new DeploymentException([.. answer.Failures.Select(failure => $"provider configuration: {failure.Property}: {failure.Reason}")]);
        if (answer.Inputs.Fields.ContainsKey("__internal"))
            throw new ProtocolViolationException("CheckConfig returns __internal, which belongs to the engine.");
        return answer.Inputs;
    }

    public async Task<DiffResponse> DiffConfigAsync(string urn, Struct olds, Struct news)
    {
        var answer = await Client.DiffConfigAsync(new DiffRequest
        {
            Urn = urn,
            Olds = PropertyValues.Reveal(olds),
            OldInputs = PropertyValues.Reveal(olds),
            News = PropertyValues.Reveal(news),
            Name = Urns.Name(urn),
            Type = Urns.Type(urn),
        });
        ProviderRules.Diff("DiffConfig", answer);
        return answer;
    }

    /// <summary>Configure, at most once in the life of a process. Arguments keep their secret wrappers; variables are plain.</summary>
    public Task ConfigureAsync(string urn, Struct config)
    {
        var request = new ConfigureRequest
        {
            Args = config,
            AcceptSecrets = true,
            AcceptResources = true,
            SendsOldInputs = true,
            SendsOldInputsToDelete = true,
            Id = "5f1e1b6a-0000-4000-8000-000000000000",
            Urn = urn,
            Name = Urns.Name(urn),
            Type = Urns.Type(urn),
        };
        foreach (var (key, value) in PropertyValues.Reveal(config).Fields.Where(field => field.Key != "version"))
            request.Variables[$"{Package}:config:{key}"] = value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : PropertyJson.Write(value);
        return Client.ConfigureAsync(request);
    }

    /// <summary>Ends the process; a provider that needs force, or fails on its way out, has broken the rules.</summary>
    /// <exception cref="ProtocolViolationException">It did not end as the engine expects.</exception>
    public async Task StopAsync()
    {
        var exit = await _process.StopAsync();
        if (!exit.CancelAcknowledged || exit.WasKilled || exit.Code != 0 || exit.LaterStdout.Length > 0)
            throw new ProtocolViolationException($"The provider did not end well: {exit}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _engine.DisposeAsync();
    }
}
