using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pulumi.Engine;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>
/// What outlives a call: the provider, the engine's address, whether the engine has cancelled. A spawned process has one round of
/// Handshake, Configure, calls and Cancel; a process that engines attach to has many, so a new round takes a Cancel back.
/// </summary>
internal sealed class ProviderSession(Func<IProvider> createProvider, EngineLog log) : IDisposable
{
    private readonly Lazy<IProvider> _provider = new(createProvider);
    private readonly Lock _lock = new();
    private CancellationTokenSource _cancellation = new();
    private volatile bool _isConfigured;

    /// <summary>Made at the first use.</summary>
    public IProvider Provider => _provider.Value;

    public EngineLog Log => log;

    /// <summary>The token of the current round.</summary>
    public CancellationToken CancellationToken
    {
        get
        {
            lock (_lock)
            {
                return _cancellation.Token;
            }
        }
    }

    /// <summary>Begins a round, if the last one was cancelled. Calls that are in flight keep their token.</summary>
    public void Open()
    {
        lock (_lock)
        {
            if (_cancellation.IsCancellationRequested)
                _cancellation = new CancellationTokenSource();
        }
    }

    /// <summary>Begins a round with an engine.</summary>
    public void Open(string engineAddress)
    {
        Open();
        if (engineAddress.Length > 0)
            log.Connect(engineAddress);
    }

    public void MarkConfigured() => _isConfigured = true;

    /// <exception cref="ProviderException">Configure has not been called yet.</exception>
    public void RequireConfiguration(string method)
    {
        if (!_isConfigured)
            throw new ProviderException(ErrorKind.FailedPrecondition, $"{method} came before Configure; configure the provider first.");
    }

    /// <summary>Cancels all operations in flight and returns at once: what they have registered on the token runs elsewhere.</summary>
    public void Cancel()
    {
        CancellationTokenSource cancellation;
        lock (_lock)
        {
            cancellation = _cancellation;
        }

        _ = cancellation.CancelAsync();
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        if (_provider is { IsValueCreated: true, Value: IDisposable provider })
            provider.Dispose();
    }

    /// <exception cref="ProviderException">The package has no such resource.</exception>
    public IResource Resource(string token) => Provider.TryGetResource(token, out var resource)
        ? resource
        : throw Unknown("resource type", token, Provider.Schema.Resources.Keys);

    /// <exception cref="ProviderException">The package has no such function.</exception>
    public IFunction Function(string token) => Provider.TryGetFunction(token, out var function)
        ? function
        : throw Unknown("function", token, Provider.Schema.Functions.Keys);

    private ProviderException Unknown(string kind, string token, IEnumerable<string> known) => new(
        ErrorKind.InvalidArgument,
        $"{Provider.Name} {Provider.Version} has no {kind} '{token}'; it has {string.Join(", ", known.DefaultIfEmpty("none"))}. A newer version may have it.");
}
