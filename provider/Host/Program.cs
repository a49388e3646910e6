using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pulumi.Hosting;

// Made at the first call that needs it: the engine waits for the port line.
PoolsProvider CreateProvider() => new(
    configuration => new WorkSpacesClientFactory(configuration, TimeProvider.System),
    JournalFolder.OfUser(),
    TimeProvider.System,
    new Random(),
    Environment.GetEnvironmentVariable);

return await PluginHost.RunAsync(CreateProvider, args, PluginEnvironment.TakeOverProcess());
