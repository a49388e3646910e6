using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Pools.Configuration;
using WorkSpacesProvider.Pools.Functions;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pools.Tags;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>A provider, an AWS and a clock, ready to be used by a test.</summary>
internal sealed class World : IDisposable
{
    public const string Region = "us-east-1";

    /// <summary>The resource's name in the program, which is not the pool's.</summary>
    public const string ResourceName = "office";

    private readonly CancellationTokenSource _engine = new();

    public World(TagPolicy? tags = null, string? configuredRegion = Region, IReadOnlyList<string>? allowed = null, IReadOnlyList<string>? forbidden = null)
    {
        Clients = new FakeClients(Time, configuredRegion);
        Aws = Clients.In(configuredRegion ?? Region);
        Log = new RecordingLog(Time);
        var configuration = new ProviderConfiguration(
            new AwsConfiguration { Region = configuredRegion }, tags ?? TagPolicy.None, allowed ?? [], forbidden ?? []);
        Runtime = new PoolRuntime(configuration, Clients, Journal, Time, () => 0.5);
        Resource = new PoolResource(() => Package, () => Runtime, () => Runtime, new Random(1));
    }

    public static PackageSchema Package { get; } = PackageSchema.Parse(EmbeddedSchema.Read());

    public static ObjectSchema InputSchema => Package.Resources[PackageIdentity.PoolToken].Inputs;

    public ManualTimeProvider Time { get; } = new();

    public FakeClients Clients { get; }

    public FakeWorkSpaces Aws { get; }

    public RecordingLog Log { get; }

    public MemoryJournal Journal { get; } = new();

    public OwedStarts OwedStarts => Runtime.OwedStartsOf(Aws);

    public PoolRuntime Runtime { get; }

    public PoolResource Resource { get; }

    /// <summary>The user's bound on the operation, or null for the resource's own.</summary>
    public TimeSpan? Timeout { get; set; }

    public OperationContext Context => new(Log, Timeout, _engine.Token);

    public PoolWaiter Waiter() => new(Runtime.WatcherOf(Aws), Log, Time, Runtime.Jitter);

    /// <summary>What the engine does when the user interrupts.</summary>
    public void Cancel() => _engine.Cancel();

    /// <summary>Lets something happen when the clock gets there.</summary>
    public void At(TimeSpan time, Action happens) => Time.CreateTimer(_ => happens(), null, time, System.Threading.Timeout.InfiniteTimeSpan);

    public T Run<T>(Func<Task<T>> operation) => ManualContext.Run(Time, operation);

    public void Run(Func<Task> operation) => ManualContext.Run(Time, operation);

    public CreateResult Create(MapValue inputs) => Run(() => Resource.CreateAsync(new CreateRequest(ResourceName, inputs, IsPreview: false), Context));

    public ReadResult? Read(string id, MapValue? inputs = null, MapValue? outputs = null) =>
        Run(() => Resource.ReadAsync(new ReadRequest(id, ResourceName, inputs, outputs), Context));

    public MapValue Update(MapValue oldInputs, MapValue oldOutputs, MapValue newInputs, params IEnumerable<string> ignoreChanges) =>
        Run(() => Resource.UpdateAsync(Request(oldInputs, oldOutputs, newInputs, ignoreChanges, isPreview: false), Context)).Outputs;

    public MapValue Preview(MapValue oldInputs, MapValue oldOutputs, MapValue newInputs, params IEnumerable<string> ignoreChanges) =>
        Run(() => Resource.UpdateAsync(Request(oldInputs, oldOutputs, newInputs, ignoreChanges, isPreview: true), Context)).Outputs;

    public InvokeResult Invoke(string function, MapValue arguments, bool isPreview = false) => Run(() =>
        new LookupFunction(FunctionTable.ByToken[$"aws-workspaces:index:{function}"], () => Package, () => Runtime)
            .InvokeAsync(new InvokeRequest(arguments, isPreview), Context));

    /// <summary>The list that a function finds, under the one name that its result has.</summary>
    public IReadOnlyList<MapValue> Find(string function, MapValue arguments)
    {
        var result = Invoke(function, arguments);
        Assert.Empty(result.Failures);
        return [.. ((ListValue)result.Value.Entries.Values.Single()).Items.Cast<MapValue>()];
    }

    /// <summary>What is wrong with the arguments, as "property: reason".</summary>
    public IReadOnlyList<string> Failures(string function, MapValue arguments)
    {
        var result = Invoke(function, arguments);
        Assert.Equal(MapValue.Empty, result.Value);
        return [.. result.Failures.Select(failure => $"{failure.Property}: {failure.Reason}")];
    }

    public ListPage List(MapValue query, long? limit = null, int? pageSize = null, string? token = null) =>
        Run(() => Resource.ListAsync(new ListRequest(query, limit, pageSize, token), Context));

    public void Delete(MapValue inputs, MapValue outputs, string id = Sample.PoolId) =>
        Run(() => DeleteAsync(inputs, outputs, id));

    public Task DeleteAsync(MapValue inputs, MapValue outputs, string id) =>
        Resource.DeleteAsync(new DeleteRequest(id, ResourceName, inputs, outputs, IsPreview: false), Context);

    public void PreviewDelete(MapValue inputs, MapValue outputs) =>
        Run(() => Resource.DeleteAsync(new DeleteRequest(Sample.PoolId, ResourceName, inputs, outputs, IsPreview: true), Context));

    /// <summary>Puts a pool into AWS, and gives the outputs that the engine has stored of it.</summary>
    public MapValue Adopt(WorkspacesPool pool, MapValue inputs, IReadOnlyDictionary<string, string>? tags = null)
    {
        var model = Aws.Add(pool);
        foreach (var (key, value) in tags ?? Runtime.Tags.Merge(PoolInputs.Read(inputs).Tags))
        {
            model.Tags[key] = value;
        }

        return PoolOutputs.Write(pool, inputs, Aws.Region, model.Tags, Runtime.Tags, appliedSessions: null);
    }

    public void Dispose()
    {
        Runtime.Dispose();
        _engine.Dispose();
    }

    private static UpdateRequest Request(
        MapValue oldInputs, MapValue oldOutputs, MapValue newInputs, IEnumerable<string> ignoreChanges, bool isPreview) =>
        new(Sample.PoolId, ResourceName, oldInputs, oldOutputs, newInputs, [.. ignoreChanges.Select(PropertyPath.Parse)], isPreview);
}
