using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>Holds a table of rules against inputs. What isn't there, isn't known yet or has the wrong type keeps every rule.</summary>
internal static class RuleCheck
{
    public static IEnumerable<CheckFailure> Check(IReadOnlyList<PropertyRule> rules, MapValue inputs)
    {
        foreach (var (rule, path) in rules.SelectMany(rule => rule.Path.Expand(inputs).Select(path => (rule, path))))
        {
            var value = path.Get(inputs);
            if (!rule.Holds(value.WithoutSecret()))
            {
                yield return new CheckFailure(path.ToString(), $"{path} is {ValueText.Describe(value)}; it must be {rule.Rule}.");
            }
        }
    }
}
