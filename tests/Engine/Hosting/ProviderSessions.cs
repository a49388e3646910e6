using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>
/// The provider processes of one command, one for each configuration: Configure is called once in a process's life.
/// </summary>
internal sealed class ProviderSessions(ProviderCommand command) : IAsyncDisposable
{
    private readonly Dictionary<string, ProviderSession> _byConfig = new(StringComparer.Ordinal);

    /// <summary>The processes that run, for a test that wants to do something to them.</summary>
    public IReadOnlyCollection<ProviderSession> Running => _byConfig.Values;

    /// <summary>A configured provider for this configuration, and the inputs that CheckConfig made of it.</summary>
    public async Task<(ProviderSession Session, Struct Inputs)> OpenAsync(string urn, Struct olds, Struct config)
    {
        var key = PropertyJson.Write(config);
        if (_byConfig.TryGetValue(key, out var running))
            return (running, await running.CheckConfigAsync(urn, olds, config));
        var session = await ProviderSession.StartAsync(command);
        try
        {
            var inputs = await session.CheckConfigAsync(urn, olds, config);
            await session.ConfigureAsync(urn, inputs);
            _byConfig[key] = session;
            return (session, inputs);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The provider as it was configured before, if DiffConfig says that the change replaces it: the new one can't reach the old
    /// resources. Null when they can be managed further.
    /// </summary>
    public async Task<ProviderSession?> PreviousAsync(ProviderSession session, string urn, Struct olds, Struct news, bool hasResources)
    {
        if (!hasResources || PropertyValues.Same(olds, news))
            return null;
        var diff = await session.DiffConfigAsync(urn, olds, news);
        return diff.Replaces.Count > 0 ? (await OpenAsync(urn, olds, olds)).Session : null;
    }

    /// <summary>Ends all processes, strictly: each must end as the engine expects.</summary>
    public async Task StopAsync()
    {
        foreach (var session in _byConfig.Values)
        {
            await session.StopAsync();
            await session.DisposeAsync();
        }

        _byConfig.Clear();
    }

    /// <summary>Kills all processes, as a crash would.</summary>
    public async Task CrashAsync()
    {
        foreach (var session in _byConfig.Values)
        {
            await session.Process.CrashAsync();
            await session.DisposeAsync();
        }

        _byConfig.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _byConfig.Values)
            await session.DisposeAsync();
        _byConfig.Clear();
    }
}
