using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Diffing;

/// <summary>
/// Compares two values by structure: maps by name, lists by index. Null and absent are the same, a secret equals the plain
/// value in it, and an unknown differs from everything. A difference is reported at the highest path where one side is missing.
/// </summary>
public static class StructuralDiff
{
    public static IReadOnlyList<PropertyChange> Compare(PropertyValue old, PropertyValue @new)
    {
        var changes = new List<PropertyChange>();
        Compare(PropertyPath.Root, old.WithoutSecret(), @new.WithoutSecret(), changes);
        return changes;
    }

    /// <summary>
    /// Where the live value is other than the declared one. Only what is declared counts: members that the service
    /// filled in by itself, and declared values that the live side doesn't tell, are no difference.
    /// </summary>
    public static IReadOnlyList<PropertyChange> Drift(PropertyValue live, PropertyValue declared) =>
        [.. Compare(live, declared).Where(change => change.Kind == ChangeKind.Update).Select(change => change with { FromInputs = false })];

    private static void Compare(PropertyPath path, PropertyValue old, PropertyValue @new, List<PropertyChange> changes)
    {
        switch (old, @new)
        {
            case (NullValue, NullValue):
                return;

            case (NullValue, _):
                changes.Add(new PropertyChange(path, ChangeKind.Add));
                return;

            case (_, NullValue):
                changes.Add(new PropertyChange(path, ChangeKind.Delete));
                return;

            case (UnknownValue, _) or (_, UnknownValue):
                changes.Add(new PropertyChange(path, ChangeKind.Update));
                return;

            case (MapValue oldMap, MapValue newMap):
                foreach (var key in oldMap.Keys.Union(newMap.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
                {
                    Compare(path.Append(key), oldMap[key].WithoutSecret(), newMap[key].WithoutSecret(), changes);
                }

                return;

            case (ListValue oldList, ListValue newList):
                for (var i = 0; i < Math.Max(oldList.Items.Length, newList.Items.Length); i++)
                {
                    Compare(path.Append(i), ItemAt(oldList, i), ItemAt(newList, i), changes);
                }

                return;

            case var _ when !old.WithoutSecrets().Equals(@new.WithoutSecrets()):
                changes.Add(new PropertyChange(path, ChangeKind.Update));
                return;
        }
    }

    private static PropertyValue ItemAt(ListValue list, int index) =>
        index < list.Items.Length ? list.Items[index].WithoutSecret() : PropertyValue.Null;
}
