using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Diffing;

/// <summary>The differences of one resource, with the schema's replace flags and the user's ignoreChanges applied.</summary>
public static class ResourceDiff
{
    /// <param name="inputs">The schema of the inputs; anything else in the maps is left out.</param>
    /// <param name="request">The stored and the declared resource.</param>
    public static IReadOnlyList<PropertyChange> Compare(ObjectSchema inputs, DiffRequest request)
    {
        var declared = Known(inputs, request.NewInputs);
        var changes = new Dictionary<string, PropertyChange>(StringComparer.Ordinal);
        foreach (var change in StructuralDiff.Compare(Known(inputs, request.OldInputs), declared))
        {
            changes[change.Path.ToString()] = change;
        }

        foreach (var change in StructuralDiff.Drift(Known(inputs, request.OldOutputs), declared))
        {
            changes.TryAdd(change.Path.ToString(), change);
        }

        return
        [
            .. changes.Values
                .Where(change => !changes.Values.Any(other => other != change && other.Path.Covers(change.Path)))
                .Where(change => !IsIgnored(change.Path, request))
                .Select(change => change with { Replaces = Replaces(inputs, change.Path) })
                .OrderBy(change => change.Path.ToString(), StringComparer.Ordinal),
        ];
    }

    private static MapValue Known(ObjectSchema schema, MapValue values) =>
        new(values.Entries.RemoveRange(values.Keys.Where(key => schema[key] is null)));

    /// <summary>A change is ignored if a path covers it, or if paths cover each of the values that make it up.</summary>
    private static bool IsIgnored(PropertyPath path, DiffRequest request)
    {
        if (request.IgnoreChanges.Count == 0)
        {
            return false;
        }

        var leaves = Leaves(path, path.Get(request.OldInputs)).Concat(Leaves(path, path.Get(request.NewInputs))).ToList();
        return request.IgnoreChanges.Any(ignored => ignored.Covers(path))
            || (leaves.Count > 0 && leaves.All(leaf => request.IgnoreChanges.Any(ignored => ignored.Covers(leaf))));
    }

    private static IEnumerable<PropertyPath> Leaves(PropertyPath path, PropertyValue value) => value.WithoutSecret() switch
    {
        NullValue => [],
        MapValue { Count: > 0 } map => map.Entries.SelectMany(entry => Leaves(path.Append(entry.Key), entry.Value)),
        ListValue { Items.Length: > 0 } list => list.Items.SelectMany((item, index) => Leaves(path.Append(index), item)),
        _ => [path],
    };

    private static bool Replaces(ObjectSchema schema, PropertyPath path)
    {
        var at = schema;
        foreach (var segment in path.Segments)
        {
            if (segment.Key is not { } key || at?[key] is not { } property)
            {
                return false;
            }

            if (property.ReplacesOnChange)
            {
                return true;
            }

            at = (property.Type as ObjectType)?.Schema;
        }

        return false;
    }
}
