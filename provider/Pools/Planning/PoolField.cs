using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Planning;

/// <summary>One field that UpdateWorkspacesPool changes.</summary>
/// <param name="Property">The input's name.</param>
/// <param name="Stopped">Whether AWS changes it only on a stopped pool.</param>
/// <param name="Differs">Whether it has to be sent.</param>
/// <param name="Apply">Puts it into a request.</param>
/// <param name="Describe">The old and the new value in words, or null where they would say nothing.</param>
internal sealed record PoolField(
    string Property,
    StoppedPool Stopped,
    Func<PlanContext, bool> Differs,
    Func<UpdateWorkspacesPoolRequest, PlanContext, UpdateWorkspacesPoolRequest> Apply,
    Func<PlanContext, string?> Describe);
