using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Everything that a plan is made from.</summary>
/// <param name="Declared">The pool that the program declares, without what the user wants ignored.</param>
/// <param name="LastApplied">The pool as this provider last left it: the stored outputs.</param>
/// <param name="LastDeclaredTags">
/// The keys of the tags that were declared last, or are still there from before, default tags included; only these may be removed.
/// </param>
/// <param name="Live">The pool as AWS describes it now.</param>
/// <param name="DesiredTags">All tags that the pool is to have, or null to leave tags alone.</param>
/// <param name="LiveTags">All tags that it has and that are ours to change.</param>
/// <param name="ResumeState">The state that a broken-off update owes the pool, or null.</param>
/// <param name="SecretProperties">The inputs that are secret, or hold a secret: the plan names them and doesn't show them.</param>
internal sealed record PlanContext(
    PoolInputs Declared,
    PoolInputs LastApplied,
    IReadOnlySet<string> LastDeclaredTags,
    WorkspacesPool Live,
    IReadOnlyDictionary<string, string>? DesiredTags,
    IReadOnlyDictionary<string, string> LiveTags,
    string? ResumeState,
    IReadOnlySet<string> SecretProperties);
