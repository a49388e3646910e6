using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Tests.Fakes;

/// <summary>What Terraform checks of a provider's answers, written down once more and independently: internal/plans/objchange.</summary>
internal static class TerraformRules
{
    /// <summary>What makes a plan invalid, as paths.</summary>
    public static IEnumerable<string> PlanViolations(IEnumerable<SchemaAttribute> attributes, MapValue? prior, MapValue config, MapValue planned, string at = "") =>
        attributes.SelectMany(attribute => PlanViolations(
            attribute, prior?[attribute.Name] ?? PropertyValue.Null, config[attribute.Name], planned[attribute.Name], $"{at}.{attribute.WireName}"));

    /// <summary>Where the result of an apply is not what was planned.</summary>
    public static IEnumerable<string> ApplyViolations(PropertyValue planned, PropertyValue actual) =>
        actual.ContainsUnknown ? ["The state has something unknown."] : FinalPlanViolations(planned, actual);

    /// <summary>Where the plan that is made during the apply is not what the first plan promised.</summary>
    public static IEnumerable<string> FinalPlanViolations(PropertyValue planned, PropertyValue actual, string at = "") => (planned, actual) switch
    {
        (UnknownValue, _) => [],
        (MapValue before, MapValue after) => before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .SelectMany(key => FinalPlanViolations(before[key], after[key], $"{at}.{key}")),
        (ListValue before, ListValue after) when before.Items.Length == after.Items.Length =>
            before.Items.Zip(after.Items).SelectMany((pair, index) => FinalPlanViolations(pair.First, pair.Second, $"{at}.{index}")),
        _ => planned.Equals(actual) ? [] : [$"{at} was planned as {planned} and is {actual}"],
    };

    private static IEnumerable<string> PlanViolations(SchemaAttribute attribute, PropertyValue prior, PropertyValue config, PropertyValue planned, string at)
    {
        if (planned.Equals(config) || (!prior.IsNull && planned.Equals(prior)) || (config.IsNull && attribute.IsComputed))
            return [];

        return (attribute.Nested, config, planned) switch
        {
            ({ Nesting: Nesting.Single } nested, MapValue given, MapValue made) => PlanViolations(nested.Attributes, prior as MapValue, given, made, at),
            ({ Nesting: Nesting.List } nested, ListValue given, ListValue made) when given.Items.Length == made.Items.Length => given.Items
                .Zip(made.Items)
                .SelectMany((pair, index) => Item(nested, (prior as ListValue)?.Items.ElementAtOrDefault(index), pair.First, pair.Second, $"{at}.{index}")),
            ({ Nesting: Nesting.Map } nested, MapValue given, MapValue made) when given.Keys.SequenceEqual(made.Keys) => given.Keys
                .SelectMany(key => Item(nested, (prior as MapValue)?[key], given[key], made[key], $"{at}.{key}")),
            _ => [$"{at} is configured as {config} and planned as {planned}"],
        };
    }

    private static IEnumerable<string> Item(NestedAttributes nested, PropertyValue? prior, PropertyValue config, PropertyValue planned, string at) => (config, planned) switch
    {
        (MapValue given, MapValue made) => PlanViolations(nested.Attributes, prior as MapValue, given, made, at),
        _ => planned.Equals(config) ? [] : [$"{at} is configured as {config} and planned as {planned}"],
    };
}
