namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>The clients of one configuration: a fake AWS a region, and the account that the credentials belong to.</summary>
internal sealed class FakeClients(ManualTimeProvider time, string? configuredRegion) : IWorkSpacesClientFactory
{
    private readonly Dictionary<string, FakeWorkSpaces> _regions = new(StringComparer.Ordinal);

    public string Account { get; set; } = "123456789012";

    public int IdentityCalls { get; private set; }

    public bool IsDisposed { get; private set; }

    public FakeWorkSpaces In(string region)
    {
        if (!_regions.TryGetValue(region, out var client))
        {
            _regions[region] = client = new FakeWorkSpaces(time) { Region = region };
        }

        return client;
    }

    public IWorkSpacesClient ForRegion(string? region) =>
        In(region ?? configuredRegion ?? throw new AwsConfigurationException("There is no region. Set region or AWS_REGION."));

    public Task<CallerIdentity> GetCallerIdentityAsync(CancellationToken cancellationToken)
    {
        IdentityCalls++;
        return Task.FromResult(new CallerIdentity(Account, $"arn:aws:iam::{Account}:user/test"));
    }

    public void Dispose() => IsDisposed = true;
}
