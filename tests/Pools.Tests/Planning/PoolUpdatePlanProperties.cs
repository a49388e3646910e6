using FsCheck.Fluent;
using FsCheck;
using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Tests.Planning;

/// <summary>What holds of every plan, whatever is declared and whatever is found.</summary>
public sealed class PoolUpdatePlanProperties
{
    private static readonly Gen<string?> States = Gen.Elements<string?>(
        "CREATING", "DELETING", "RUNNING", "STARTING", "STOPPED", "STOPPING", "UPDATING", "A_STATE_OF_THE_FUTURE");

    private static readonly Gen<PoolInputs> Inputs =
        from description in Gen.Elements(null, "One", "Two")
        from bundle in Gen.Elements(null, Sample.Bundle, Sample.OtherBundle)
        from directory in Gen.Elements(null, Sample.Directory, Sample.OtherDirectory)
        from mode in Gen.Elements(null, Sample.AlwaysOn, Sample.AutoStop)
        from sessions in Gen.Elements<int?>(null, 0, 5, 7)
        from disconnect in Gen.Elements<int?>(null, 60, 900)
        from idle in Gen.Elements<int?>(null, 0, 300)
        from status in Gen.Elements(null, ApplicationSettingsStatusEnum.Enabled, ApplicationSettingsStatusEnum.Disabled)
        from desired in Gen.Elements(null, WorkspacesPoolState.Running, WorkspacesPoolState.Stopped)
        select new PoolInputs
        {
            Description = description,
            BundleId = bundle,
            DirectoryId = directory,
            RunningMode = mode,
            DesiredUserSessions = sessions,
            TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = disconnect, IdleDisconnectTimeoutInSeconds = idle },
            ApplicationSettingsStatus = status,
            DesiredState = desired,
        };

    private static readonly Gen<SortedDictionary<string, string>> Tags =
        from keys in Gen.SubListOf("a", "b", "c", "d")
        from value in Gen.Elements("1", "2")
        select new SortedDictionary<string, string>(keys.ToDictionary(key => key, _ => value), StringComparer.Ordinal);

    private static readonly Gen<WorkspacesPool> Settled =
        from state in Gen.Elements(WorkspacesPoolState.Running, WorkspacesPoolState.Stopped)
        from pool in Live(Gen.Constant<string?>(state))
        select pool;

    [Fact]
    public void A_plan_is_made_for_every_state_and_every_declaration() => Check(Contexts(Live(States)), context =>
        PoolUpdatePlan.Make(context).Steps.Count <= 5);

    [Fact]
    public void A_field_that_needs_a_stopped_pool_is_never_updated_on_a_running_one() => Check(Contexts(Live(States)), context =>
    {
        var plan = PoolUpdatePlan.Make(context);
        var runs = plan.FoundRunning;
        foreach (var step in plan.Steps)
        {
            if (runs && step is UpdateStep update && update.Properties.Any(name => PoolFields.All.Single(field => field.Property == name).Stopped == StoppedPool.Needed))
            {
                return false;
            }

            runs = step switch { StopStep => false, StartStep => true, _ => runs };
        }

        return true;
    });

    [Fact]
    public void A_pool_ends_as_declared_or_as_owed_or_as_found() => Check(Contexts(Live(States)), context =>
    {
        var plan = PoolUpdatePlan.Make(context);
        var ends = plan.Steps.Aggregate(plan.FoundRunning, (runs, step) => step switch { StopStep => false, StartStep => true, _ => runs });
        var asked = (context.Declared.DesiredState ?? context.ResumeState) switch
        {
            WorkspacesPoolState.Running => true,
            WorkspacesPoolState.Stopped => false,
            _ => plan.FoundRunning,
        };
        return ends == asked && plan.EndsRunning == asked;
    });

    [Fact]
    public void A_pool_is_never_stopped_or_started_without_need() => Check(Contexts(Live(States)), context =>
    {
        var plan = PoolUpdatePlan.Make(context);
        var (stops, starts) = (plan.Steps.Count(step => step is StopStep), plan.Steps.Count(step => step is StartStep));
        return stops <= 1 && starts <= 1
            && (stops == 0 || !plan.EndsRunning || plan.Changes.Any(change => change.Stopped == StoppedPool.Needed))
            && (starts == 0 || stops == 1 || !plan.FoundRunning);
    });

    [Fact]
    public void With_a_stop_in_it_a_plan_still_ends_where_it_did_and_updates_a_stopped_pool() => Check(Contexts(Live(States)), context =>
    {
        var before = PoolUpdatePlan.Make(context);
        var plan = before.WithStop(StopPolicy.Default);
        var runs = plan.FoundRunning;
        foreach (var step in plan.Steps)
        {
            if (step is UpdateStep && runs)
            {
                return false;
            }

            runs = step switch { StopStep => false, StartStep => true, _ => runs };
        }

        return runs == before.EndsRunning && before.Steps.OfType<UpdateStep>().SequenceEqual(plan.Steps.OfType<UpdateStep>())
            && before.Steps.Where(step => step is TagStep or UntagStep).SequenceEqual(plan.Steps.Where(step => step is TagStep or UntagStep));
    });

    [Fact]
    public void Executing_a_plan_gives_the_declared_pool() => Check(Contexts(Settled), context =>
    {
        using var world = new World();
        var model = world.Aws.Add(context.Live);
        foreach (var (key, value) in context.LiveTags)
        {
            model.Tags[key] = value;
        }

        var plan = PoolUpdatePlan.Make(context);
        Execute(world, plan, context.Live);
        var again = PoolUpdatePlan.Make(context with
        {
            Live = model.Current!,
            LiveTags = model.Tags,
            LastApplied = context.LastApplied with { DesiredUserSessions = context.Declared.DesiredUserSessions },
            LastDeclaredTags = context.DesiredTags!.Keys.ToHashSet(StringComparer.Ordinal),
            ResumeState = null,
        });
        return again.Steps.Count == 0 && model.State == (plan.EndsRunning ? WorkspacesPoolState.Running : WorkspacesPoolState.Stopped);
    });

    [Fact]
    public void A_service_that_refuses_everything_on_a_running_pool_gets_the_declared_pool_too() => Check(Contexts(Settled), context =>
    {
        using var world = new World();
        world.Aws.RefusedWhileRunning.UnionWith([PoolProperty.BundleId, PoolProperty.TimeoutSettings]);
        var model = world.Aws.Add(context.Live);

        var plan = PoolUpdatePlan.Make(context with { DesiredTags = null });
        Execute(world, plan, context.Live);

        return (context.Declared.BundleId is null || model.Current!.BundleId == context.Declared.BundleId)
            && model.State == (plan.EndsRunning ? WorkspacesPoolState.Running : WorkspacesPoolState.Stopped);
    });

    private static void Execute(World world, PoolUpdatePlan plan, WorkspacesPool live)
    {
        using var bound = new OperationBound("update", TimeSpan.FromMinutes(90), world.Time, CancellationToken.None);
        var waiter = world.Waiter();
        var updater = new PoolUpdater(new PoolActions(world.Aws, waiter, world.Log, world.Time), waiter, world.OwedStarts, bound, world.Time);
        world.Run(() => updater.ExecuteAsync(plan, live, StopPolicy.Default));
    }

    private static Gen<WorkspacesPool> Live(Gen<string?> states) =>
        from state in states
        from inputs in Inputs
        from described in Gen.Elements(true, false)
        let pool = Sample.Pool(state!)
        select pool with
        {
            Description = inputs.Description ?? (described ? pool.Description : null),
            BundleId = inputs.BundleId ?? pool.BundleId,
            DirectoryId = inputs.DirectoryId ?? pool.DirectoryId,
            RunningMode = inputs.RunningMode ?? pool.RunningMode,
            CapacityStatus = new CapacityStatus { DesiredUserSessions = inputs.DesiredUserSessions ?? 3 },
            TimeoutSettings = described ? inputs.TimeoutSettings : null,
            ApplicationSettings = inputs.ApplicationSettingsStatus is { } status ? new ApplicationSettingsResponse { Status = status } : null,
        };

    private static Gen<PlanContext> Contexts(Gen<WorkspacesPool> pools) =>
        from declared in Inputs
        from applied in Inputs
        from live in pools
        from desired in Tags
        from tags in Tags
        from declaredTags in Gen.SubListOf("a", "b", "c", "d")
        from resume in Gen.Elements(null, WorkspacesPoolState.Running)
        select PlanSample.Context(declared, live, applied, desired, tags, declaredTags, resume);

    private static void Check(Gen<PlanContext> contexts, Func<PlanContext, bool> holds) =>
        Prop.ForAll(contexts.ToArbitrary(), holds).QuickCheckThrowOnFailure();
}
