
namespace WorkSpacesProvider.Pools.Waiting;

/// <param name="CanHeal">The pool may get well without anybody doing anything, so that waiting on makes sense.</param>
/// <param name="Hint">What to do, in a sentence.</param>
internal sealed record PoolErrorAdvice(bool CanHeal, string Hint);
