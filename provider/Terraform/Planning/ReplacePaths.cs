using System.Collections.Immutable;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>
/// The paths for whose change the resource is replaced, as Terraform reads them. It refuses a path that leads nowhere in both states, so
/// one ends where either state has no more to step into.
/// </summary>
internal static class ReplacePaths
{
    public static IReadOnlyList<AttributePath> Of(SchemaBlock block, MapValue prior, MapValue planned, IReadOnlyList<PropertyChange> changes) =>
    [
        .. changes
            .Where(change => change.Replaces && change.Path.TopLevelKey is { } key && block.Find(key) is not null)
            .Select(change => new AttributePath { Steps = { Steps(block.Type, prior, planned, change.Path.Segments) } })
            .Distinct(),
    ];

    private static IEnumerable<AttributePath.Types.Step> Steps(
        TypeConstraint type, PropertyValue prior, PropertyValue planned, ImmutableArray<Core.Paths.PathSegment> segments)
    {
        foreach (var segment in segments)
        {
            switch (type, prior, planned, segment)
            {
                case (ObjectConstraint @object, MapValue before, MapValue after, { Key: { } name })
                    when @object.Members.FirstOrDefault(member => member.Name == name) is { } member:
                    yield return new AttributePath.Types.Step { AttributeName = member.WireName };
                    (type, prior, planned) = (member.Type, before[name], after[name]);
                    break;

                case (MapConstraint map, MapValue before, MapValue after, { Key: { } key }) when before.ContainsKey(key) && after.ContainsKey(key):
                    yield return new AttributePath.Types.Step { ElementKeyString = key };
                    (type, prior, planned) = (map.Values, before[key], after[key]);
                    break;

                case (ListConstraint list, ListValue before, ListValue after, { Index: { } index })
                    when index < before.Items.Length && index < after.Items.Length:
                    yield return new AttributePath.Types.Step { ElementKeyInt = index };
                    (type, prior, planned) = (list.Items, before.Items[index], after.Items[index]);
                    break;

                default:
                    yield break;
            }
        }
    }
}
