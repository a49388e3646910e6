using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Terraform.Logging;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>
/// What outlives a call: the provider, its catalog, whether it is configured, whether the host has stopped it. A process that hosts attach
/// to serves many runs, so a new configuration takes a stop back.
/// </summary>
internal sealed class ProviderSession(Func<IProvider> createProvider, JsonLog log) : IDisposable
{
    private readonly Lazy<IProvider> _provider = new(createProvider);
    private readonly Lock _lock = new();
    private CancellationTokenSource _cancellation = new();
    private ProviderCatalog? _catalog;
    private volatile string? _unknownSetting;
    private volatile bool _isConfigured;

    /// <summary>Made at the first use.</summary>
    public IProvider Provider => _provider.Value;

    public ProviderCatalog Catalog
    {
        get
        {
            lock (_lock)
            {
                return _catalog ??= new ProviderCatalog(Provider.Schema);
            }
        }
    }

    public JsonLog Log => log;

    /// <summary>Operations that reach the service are possible.</summary>
    public bool IsConfigured => _isConfigured;

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

    /// <summary>Begins a run. Calls of the last one that are still in flight keep their token.</summary>
    /// <param name="unknownSetting">The name of a setting that is not known yet, or null when the provider is configured.</param>
    public void Open(string? unknownSetting)
    {
        lock (_lock)
        {
            if (_cancellation.IsCancellationRequested)
                _cancellation = new CancellationTokenSource();
        }

        _unknownSetting = unknownSetting;
        _isConfigured = unknownSetting is null;
    }

    /// <exception cref="ProviderException">The provider is not configured, or not wholly.</exception>
    public void RequireConfiguration()
    {
        if (_isConfigured)
            return;

        throw new ProviderException(ErrorKind.FailedPrecondition, _unknownSetting is { } setting
            ? $"The provider's {setting} is known only after the apply, so the service can't be asked yet. Apply what it comes from first, with -target, or give it a value that is known."
            : "The provider is not configured yet; the host must configure it before anything that reaches the service.");
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

    /// <exception cref="ProviderException">The provider has no such resource.</exception>
    public (ResourceEntry Entry, IResource Resource) Resource(string typeName) =>
        Catalog.Resources.TryGetValue(typeName, out var entry) && Provider.TryGetResource(entry.Package.Token, out var resource)
            ? (entry, resource)
            : throw Missing("resource type", typeName, Catalog.Resources.Keys);

    /// <exception cref="ProviderException">The provider has no such data source.</exception>
    public (DataSourceEntry Entry, IFunction Function) DataSource(string typeName) =>
        Catalog.DataSources.TryGetValue(typeName, out var entry) && Provider.TryGetFunction(entry.Package.Token, out var function)
            ? (entry, function)
            : throw Missing("data source", typeName, Catalog.DataSources.Keys);

    public void Dispose()
    {
        _cancellation.Dispose();
        if (_provider is { IsValueCreated: true, Value: IDisposable provider })
            provider.Dispose();
    }

    private ProviderException Missing(string kind, string typeName, IEnumerable<string> known) => new(
        ErrorKind.InvalidArgument,
        $"The provider {Provider.Version} has no {kind} '{typeName}'; it has {string.Join(", ", known.Order(StringComparer.Ordinal).DefaultIfEmpty("none"))}. A newer version may have it.");
}
