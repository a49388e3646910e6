using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Configuration;
using WorkSpacesProvider.Pools.Functions;
using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Pools;

/// <summary>The package aws-workspaces. Nothing is parsed, resolved or connected before it is needed.</summary>
/// <param name="clients">Makes the clients of a configuration.</param>
/// <param name="journal">Remembers what a killed provider owes.</param>
/// <param name="time">The clock of all waits.</param>
/// <param name="random">Spreads polls, and makes names where the engine gives no seed.</param>
/// <param name="environment">Reads an environment variable.</param>
public sealed class PoolsProvider(
    Func<AwsConfiguration, IWorkSpacesClientFactory> clients,
    IPoolJournal journal,
    TimeProvider time,
    Random random,
    Func<string, string?> environment) : IProvider, IDisposable
{
    private readonly Lazy<ReadOnlyMemory<byte>> _schemaJson = new(EmbeddedSchema.Read);
    private readonly Lazy<PackageSchema> _schema = new(() => PackageSchema.Parse(EmbeddedSchema.Read()));

    /// <summary>The last configuration is the one that counts; what is under way goes on with the one that it began with.</summary>
    private readonly ConcurrentStack<PoolRuntime> _runtimes = new();
    private PoolResource? _pool;

    public string Name => PackageIdentity.Name;

    public string Version => PackageIdentity.Version;

    public ReadOnlyMemory<byte> SchemaJson => _schemaJson.Value;

    public PackageSchema Schema => _schema.Value;

    public CheckResult CheckConfiguration(MapValue configuration) => ConfigurationCheck.Check(Schema.Configuration, configuration, environment);

    /// <summary>
    /// Only another region puts the old pools out of reach. A region that is named for the first time, or no longer named, may be the same
    /// as before: that is for each pool's own diff to tell, which knows where the pool is.
    /// </summary>
    public DiffResult DiffConfiguration(MapValue oldConfiguration, MapValue newConfiguration) => new(
        [
            .. StructuralDiff.Compare(oldConfiguration, newConfiguration)
                .Where(change => change.Path.TopLevelKey is { } key && Schema.Configuration[key] is not null)
                .Select(change => change with { Replaces = change.Kind == ChangeKind.Update && Schema.Configuration[change.Path.TopLevelKey!]!.ReplacesOnChange }),
        ],
        DeleteBeforeReplace: false,
        []);

    public void Configure(MapValue configuration)
    {
        var result = CheckConfiguration(configuration);
        if (result.Failures.Count > 0)
        {
            throw new ProviderException(ErrorKind.InvalidArgument, $"The provider's configuration is wrong: {string.Join(' ', result.Failures.Select(failure => failure.Reason))}");
        }

        var typed = ConfigurationReader.Read(result.Inputs, environment);
        _runtimes.Push(new PoolRuntime(typed, clients(typed.Aws), journal, time, Jitter));
    }

    public bool TryGetResource(string token, [NotNullWhen(true)] out IResource? resource)
    {
        resource = token == PackageIdentity.PoolToken ? _pool ??= new PoolResource(() => Schema, Runtime, Configured, random) : null;
        return resource is not null;
    }

    public bool TryGetFunction(string token, [NotNullWhen(true)] out IFunction? function)
    {
        function = FunctionTable.ByToken.TryGetValue(token, out var definition) ? new LookupFunction(definition, () => Schema, Runtime) : null;
        return function is not null;
    }

    public void Dispose()
    {
        foreach (var runtime in _runtimes)
        {
            runtime.Dispose();
        }
    }

    private PoolRuntime? Configured() => _runtimes.TryPeek(out var runtime) ? runtime : null;

    private PoolRuntime Runtime() => Configured() ?? throw new ProviderException(
        ErrorKind.FailedPrecondition, "The provider is not configured yet: the engine must call Configure before anything that reaches AWS.");

    private double Jitter()
    {
        // Random is not made for several threads.
        lock (random)
        {
            return random.NextDouble();
        }
    }
}
