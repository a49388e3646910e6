using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>Checks a declared pool: everything that is wrong at once, and a name where none is given.</summary>
internal static class PoolCheck
{
    /// <param name="schema">The schema of the pool's inputs.</param>
    /// <param name="request">The declared pool.</param>
    /// <param name="tags">The provider's word on tags.</param>
    /// <param name="random">Makes a name where the engine gives no seed.</param>
    public static CheckResult Check(ObjectSchema schema, CheckRequest request, TagPolicy tags, Random random)
    {
        var failures = new List<CheckFailure>();
        var named = WithName(request, random, failures);
        var result = SchemaCheck.Check(schema, named, _ => null);
        failures.AddRange(result.Failures);
        failures.AddRange(RuleCheck.Check(PoolRules.All, result.Inputs));

        var declaredTags = result.Inputs.Map(PoolProperty.Tags) ?? MapValue.Empty;
        failures.AddRange(TagCheck.Check(PropertyPath.Of(PoolProperty.Tags), declaredTags));
        failures.AddRange(TagCheck.Check(declaredTags, tags));
        return new CheckResult(result.Inputs, failures);
    }

    private static MapValue WithName(CheckRequest request, Random random, List<CheckFailure> failures)
    {
        var inputs = request.NewInputs;
        if (!inputs[PoolProperty.PoolName].IsNull)
        {
            return inputs;
        }

        if (!request.OldInputs[PoolProperty.PoolName].IsNull)
        {
            return inputs.With(PoolProperty.PoolName, request.OldInputs[PoolProperty.PoolName]);
        }

        switch (request.Autonaming)
        {
            case { Mode: AutonamingMode.Disable }:
                failures.Add(new CheckFailure(
                    PoolProperty.PoolName, "poolName is missing, and automatic naming is switched off for this stack; give the pool a name."));
                return inputs;

            case { ProposedName.Length: > 0 } autonaming:
                return inputs.With(PoolProperty.PoolName, PoolAutoName.From(autonaming));

            default:
                return inputs.With(PoolProperty.PoolName, PoolAutoName.Make(request.Name, Seed(request, random)));
        }
    }

    private static ReadOnlySpan<byte> Seed(CheckRequest request, Random random)
    {
        if (!request.RandomSeed.IsEmpty)
        {
            return request.RandomSeed.Span;
        }

        var seed = new byte[32];
        lock (random)
        {
            random.NextBytes(seed);
        }

        return seed;
    }
}
