using System.Collections.Concurrent;
using Amazon.SecurityToken.Model;

namespace WorkSpacesProvider.Aws;

/// <summary>One factory serves a provider process: all its clients share the credentials and the request rate.</summary>
/// <param name="configuration">What the user set.</param>
/// <param name="time">The clock of waits and rates.</param>
/// <param name="random">Spreads repetitions; absent: a new one.</param>
/// <param name="environment">Reads an environment variable; absent: the process's.</param>
public sealed class WorkSpacesClientFactory(
    AwsConfiguration configuration, TimeProvider time, Random? random = null, Func<string, string?>? environment = null)
    : IWorkSpacesClientFactory
{
    private readonly ConcurrentDictionary<string, Lazy<RegionClient>> _clients = new(StringComparer.Ordinal);
    private readonly Lazy<Shared> _shared = new(() =>
        new(new AwsSettings(configuration, environment ?? Environment.GetEnvironmentVariable), time, new Jitter(random ?? new Random())));

    public IWorkSpacesClient ForRegion(string? region) =>
        _clients.GetOrAdd(_shared.Value.Settings.ResolveRegion(region), name => new(() => _shared.Value.Connect(name))).Value.Client;

    public async Task<CallerIdentity> GetCallerIdentityAsync(CancellationToken cancellationToken)
    {
        var shared = _shared.Value;
        var region = shared.Settings.ResolveRegion(null);
        try
        {
            using var sts = shared.Sts.Create(await shared.Credentials.GetAsync(region, cancellationToken), region);
            var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken);
            return new(identity.Account, identity.Arn);
        }
        catch (Exception e) when (FailureTranslator.CanTranslate(e, cancellationToken))
        {
            throw FailureTranslator.Translate(e, shared.Sts.Site("GetCallerIdentity", region));
        }
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values.Where(client => client.IsValueCreated))
            client.Value.Connection.Dispose();

        if (_shared.IsValueCreated)
            _shared.Value.Dispose();
    }

    private sealed record RegionClient(ServiceConnection Connection, IWorkSpacesClient Client);

    private sealed class Shared : IDisposable
    {
        private readonly SharedHttpClientFactory _httpClients;
        private readonly RequestRate _rate;
        private readonly SharedPipeline _pipeline;
        private readonly TimeProvider _time;
        private readonly Jitter _jitter;

        public Shared(AwsSettings settings, TimeProvider time, Jitter jitter)
        {
            settings.Validate();
            Settings = settings;
            _httpClients = new SharedHttpClientFactory(time);
            Sts = new StsClients(settings, _httpClients);
            Credentials = new CredentialsChain(settings, Sts, time);
            _rate = new RequestRate(settings.RequestsPerSecond, time);
            _pipeline = new SharedPipeline(_httpClients, _rate, new RetryRules(settings.MaxRetries, time, jitter));
            _time = time;
            _jitter = jitter;
        }

        public AwsSettings Settings { get; }

        public StsClients Sts { get; }

        public CredentialsChain Credentials { get; }

        public RegionClient Connect(string region)
        {
            var endpoint = WorkSpacesEndpoint.Resolve(region, Settings.Endpoint, Settings.UseFipsEndpoint, Settings.UseDualstackEndpoint);
            var connection = new ServiceConnection(region, endpoint, Credentials, _pipeline);
            return new(connection, new OperationInProgressRetry(new WorkSpacesClient(connection), _time, _jitter));
        }

        public void Dispose()
        {
            _rate.Dispose();
            _httpClients.Dispose();
            Credentials.Dispose();
        }
    }
}
