using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Planning;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools;

/// <summary>Tells a plan to a person, before it happens.</summary>
internal static class PlanText
{
    private const string Update = "update";

    /// <param name="pool">The pool's name.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">What a stop does to people who are connected.</param>
    /// <param name="sessions">Who is connected now, or null if that could not be asked.</param>
    public static IEnumerable<string> Describe(string pool, PoolUpdatePlan plan, StopPolicy policy, SessionCount? sessions)
    {
        if (plan.Steps.Count == 0)
        {
            yield return $"Plan for pool {pool}: nothing to do on AWS's side.";
            yield break;
        }

        yield return $"Plan for pool {pool}: {string.Join(", then ", plan.Steps.Select(step => step.Title))}.";
        if (!plan.Stops)
        {
            if (plan.Changes.Count > 0)
            {
                yield return $"Changes in place: {string.Join(", ", plan.Changes.Select(Change))}.";
            }

            if (plan.MayStop)
            {
                yield return $"Should AWS refuse this while the pool runs, the pool is stopped, updated and started again. {Connected(policy, sessions, Update)}";
            }

            yield break;
        }

        var causes = plan.Changes.Where(change => change.Stopped == StoppedPool.Needed).Select(Change).ToList();
        yield return causes.Count > 0
            ? $"This stops the pool, since AWS changes {string.Join(" and ", causes)} only on a stopped one. Expect about 5 minutes for the stop{(plan.EndsRunning ? ", and some more until it runs again" : "")}."
            : "This stops the pool, as desiredState asks. Expect about 5 minutes for it.";
        yield return Connected(policy, sessions, Update);
    }

    /// <param name="pool">The pool's name.</param>
    /// <param name="stops">It runs, or is about to.</param>
    /// <param name="policy">What a stop does to people who are connected.</param>
    /// <param name="sessions">Who is connected now, or null if that could not be asked.</param>
    public static IEnumerable<string> DescribeDeletion(string pool, bool stops, StopPolicy policy, SessionCount? sessions)
    {
        yield return $"Plan for pool {pool}: {(stops ? "stop, then delete" : "delete")}.";
        if (stops)
        {
            yield return Connected(policy, sessions, "deletion");
        }
    }

    private static string Change(FieldChange change) => change.Detail is null ? change.Property : $"{change.Property} ({change.Detail})";

    private static string Connected(StopPolicy policy, SessionCount? sessions, string operation)
    {
        if (sessions is null)
        {
            return "How many people are connected could not be asked. " + policy.ActiveSessions switch
            {
                ActiveSessionsPolicy.Wait => $"The stop waits up to {PoolWaiter.Clock(policy.DrainTimeout)} for them.",
                ActiveSessionsPolicy.Fail => $"If somebody is, the {operation} fails and changes nothing.",
                _ => "Whoever is gets disconnected.",
            };
        }

        return sessions.Sessions == 0 ? "Nobody is connected now." : $"Now {sessions}. " + policy.ActiveSessions switch
        {
            ActiveSessionsPolicy.Wait => $"The stop waits up to {PoolWaiter.Clock(policy.DrainTimeout)} for them, then it ends their sessions.",
            ActiveSessionsPolicy.Fail => $"The {operation} fails while they are there, and changes nothing.",
            _ => "The stop ends their sessions.",
        };
    }
}
