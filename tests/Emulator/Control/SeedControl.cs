using System.Text.Json;
using WorkSpacesProvider.Emulator.Model;
using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>Puts images, bundles, directories and pools into an account and region. The caller holds the state's lock.</summary>
internal sealed class SeedControl(EmulatorState state, ControlHome home)
{
    public void Seed(SeedRequest request)
    {
        CheckAll(request.Images, CatalogShapes.WorkspaceImage, "images", request.AllowUnknownValues);
        CheckAll(request.Bundles, CatalogShapes.WorkspaceBundle, "bundles", request.AllowUnknownValues);
        CheckAll(request.Directories, DirectoryShapes.WorkspaceDirectory, "directories", request.AllowUnknownValues);

        var now = state.Clock.GetUtcNow();
        var region = state.Enter(request.Account ?? home.Account, request.Region ?? home.Region, now);
        Fill(region.Images, request.Images, request.Replace);
        Fill(region.Bundles, request.Bundles, request.Replace);
        Fill(region.Directories, request.Directories, request.Replace);
        if (request is { Pools: not null, Replace: true })
        {
            foreach (var pool in region.Pools.ToList()) region.Remove(pool);
        }

        foreach (var pool in request.Pools ?? []) Add(region, pool, now);
    }

    /// <returns>False: there is no such thing.</returns>
    public bool Remove(string kind, string id, string? account, string? regionName)
    {
        var region = state.Enter(account ?? home.Account, regionName ?? home.Region, state.Clock.GetUtcNow());
        return CatalogOf(region, kind).Remove(id);
    }

    private static Catalog CatalogOf(RegionState region, string kind) => kind switch
    {
        "images" => region.Images,
        "bundles" => region.Bundles,
        _ => region.Directories,
    };

    private static void CheckAll(IReadOnlyList<JsonElement>? documents, StructureShape shape, string kind, bool allowUnknownValues)
    {
        for (var index = 0; index < documents?.Count; index++)
        {
            try
            {
                if (ConstraintChecker.Check(shape, documents[index], allowUnknownValues) is { Count: > 0 } failures)
                    throw new ControlException(400, $"{kind}[{index}]: {string.Join("; ", failures)}");
            }
            catch (AwsException exception)
            {
                throw new ControlException(400, $"{kind}[{index}]: {exception.Message}");
            }
        }
    }

    private void Fill(Catalog catalog, IReadOnlyList<JsonElement>? documents, bool replace)
    {
        if (documents is null) return;
        if (replace) catalog.Clear();
        foreach (var document in documents) catalog.Put(document, state.Ids);
    }

    private void Add(RegionState region, PoolSeed seed, DateTimeOffset now)
    {
        var id = seed.PoolId ?? state.Ids.PoolId();
        if (region.FindPool(id) is { } present) region.Remove(present);
        var pool = new Pool
        {
            Sequence = state.Ids.NextSequence(),
            PoolId = id,
            PoolArn = region.PoolArn(id),
            PoolName = seed.PoolName ?? throw new ControlException(400, $"Pool '{id}' has no PoolName; give it one."),
            BundleId = seed.BundleId ?? throw new ControlException(400, $"Pool '{id}' has no BundleId; give it one, e.g. wsb-office2022."),
            DirectoryId = seed.DirectoryId ?? throw new ControlException(400, $"Pool '{id}' has no DirectoryId; give it one, e.g. wsd-pools00001."),
            DesiredUserSessions = seed.Capacity?.DesiredUserSessions ?? 1,
            RunningMode = PoolDefaults.RunningMode(seed.RunningMode, state.Switches),
            ApplicationSettings = new ApplicationSettings(ApplicationSettingsStatus.DISABLED),
            TimeoutSettings = PoolDefaults.TimeoutSettings(null, state.Switches),
            CreatedAt = now,
            State = PoolState.STOPPED,
        };
        PoolDrift.Apply(region, pool, seed with { State = seed.State ?? PoolState.STOPPED }, now);
    }
}
