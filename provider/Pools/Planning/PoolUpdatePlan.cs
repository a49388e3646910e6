using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Planning;

/// <summary>What an update does, in order. Made by a pure function; a preview prints it, an update executes it.</summary>
/// <param name="Steps">Stop, update, start, tag, untag: as many of them as are needed, in this order.</param>
/// <param name="Changes">The fields that change.</param>
/// <param name="FoundRunning">The pool was running, or on its way to it.</param>
/// <param name="EndsRunning">The pool is to run in the end.</param>
internal sealed record PoolUpdatePlan(
    IReadOnlyList<PoolStep> Steps, IReadOnlyList<FieldChange> Changes, bool FoundRunning, bool EndsRunning)
{
    public bool Stops => Steps.Any(step => step is StopStep);

    /// <summary>AWS may refuse a change while the pool runs; then it is stopped after all.</summary>
    public bool MayStop => !Stops && FoundRunning && Changes.Any(change => change.Stopped == StoppedPool.MayBeNeeded);

    /// <summary>
    /// Makes the plan. A pool that is found running ends running and one that is found stopped ends stopped, unless the declaration or
    /// a broken-off update asks for something else. A field that needs a stopped pool is never updated on a running one.
    /// </summary>
    public static PoolUpdatePlan Make(PlanContext context)
    {
        var changed = PoolFields.All.Where(field => field.Differs(context)).ToList();
        var foundRunning = IsRunning(context.Live.State);
        var endsRunning = EndsRunningAfter(context, foundRunning);
        var stops = foundRunning && (!endsRunning || changed.Any(field => field.Stopped == StoppedPool.Needed));

        var steps = new List<PoolStep>();
        if (stops)
        {
            steps.Add(new StopStep(context.Declared.StopPolicy));
        }

        if (changed.Count > 0)
        {
            steps.Add(new UpdateStep(
                changed.Aggregate(new UpdateWorkspacesPoolRequest { PoolId = context.Live.PoolId }, (request, field) => field.Apply(request, context)),
                [.. changed.Select(field => field.Property)]));
        }

        if (endsRunning && (stops || !foundRunning))
        {
            steps.Add(new StartStep());
        }

        steps.AddRange(TagSteps(context));
        return new PoolUpdatePlan(
            steps,
            [.. changed.Select(field => new FieldChange(
                field.Property, context.SecretProperties.Contains(field.Property) ? null : field.Describe(context), field.Stopped))],
            foundRunning,
            endsRunning);
    }

    /// <summary>The same plan for a service that refuses the update on a running pool: stop before it, start after it.</summary>
    public PoolUpdatePlan WithStop(StopPolicy policy)
    {
        // A running pool that this plan doesn't stop is one that ends running.
        if (!FoundRunning || Stops)
        {
            return this;
        }

        var update = Steps.TakeWhile(step => step is UpdateStep).ToList();
        var rest = Steps.Skip(update.Count);
        return this with { Steps = [new StopStep(policy), .. update, new StartStep(), .. rest] };
    }

    /// <summary>True for a pool that serves people, or is about to.</summary>
    public static bool IsRunning(string state) =>
        state is WorkspacesPoolState.Running or WorkspacesPoolState.Starting or WorkspacesPoolState.Updating;

    private static bool EndsRunningAfter(PlanContext context, bool foundRunning) =>
        (context.Declared.DesiredState ?? context.ResumeState) switch
        {
            WorkspacesPoolState.Running => true,
            WorkspacesPoolState.Stopped => false,
            _ => foundRunning,
        };

    private static IEnumerable<PoolStep> TagSteps(PlanContext context)
    {
        if (context.DesiredTags is not { } desired)
        {
            yield break;
        }

        var added = desired.Where(tag => !(context.LiveTags.TryGetValue(tag.Key, out var live) && live == tag.Value)).ToList();
        if (added.Count > 0)
        {
            yield return new TagStep(new SortedDictionary<string, string>(added.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal), StringComparer.Ordinal));
        }

        var removed = context.LiveTags.Keys.Where(key => context.LastDeclaredTags.Contains(key) && !desired.ContainsKey(key)).Order(StringComparer.Ordinal).ToList();
        if (removed.Count > 0)
        {
            yield return new UntagStep(removed);
        }
    }
}
