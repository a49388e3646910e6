using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>
/// Makes the state after an apply. Terraform holds a provider to each value that it planned; where the service made something else of one,
/// the next refresh shows it as drift, and nobody's apply fails.
/// </summary>
internal static class AppliedState
{
    /// <param name="planned">What was planned.</param>
    /// <param name="actual">What came of it.</param>
    /// <returns>The planned values, with the actual ones where the plan did not know; nothing in it is unknown.</returns>
    public static MapValue Settle(MapValue planned, MapValue actual) => (MapValue)Settle((PropertyValue)planned, actual);

    /// <summary>The same value without anything unknown in it: a state has nothing unknown.</summary>
    public static PropertyValue Known(PropertyValue value) => value switch
    {
        UnknownValue => PropertyValue.Null,
        SecretValue secret => Known(secret.Value).AsSecret(),
        MapValue map when map.ContainsUnknown => MapValue.Of(map.Entries.Select(entry => (entry.Key, Known(entry.Value)))),
        ListValue list when list.ContainsUnknown => ListValue.Of(list.Items.Select(Known)),
        _ => value,
    };

    private static PropertyValue Settle(PropertyValue planned, PropertyValue actual) => (planned, actual.WithoutSecret()) switch
    {
        (UnknownValue, _) => Known(actual),
        (MapValue { ContainsUnknown: true } map, var value) => MapValue.Of(map.Entries.Select(entry =>
            (entry.Key, Settle(entry.Value, value is MapValue members ? members[entry.Key] : PropertyValue.Null)))),
        (ListValue { ContainsUnknown: true } list, var value) => ListValue.Of(list.Items.Select((item, index) =>
            Settle(item, value is ListValue items && index < items.Items.Length ? items.Items[index] : PropertyValue.Null))),
        _ => planned,
    };
}
