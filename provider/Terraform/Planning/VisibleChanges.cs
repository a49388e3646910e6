using System.Collections.Immutable;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>Terraform acts on what differs between prior and planned state, and on nothing else. So every change has to differ.</summary>
internal static class VisibleChanges
{
    /// <summary>
    /// The planned state with unknown for what changes without the configuration saying so. Such an attribute is not configured, or the
    /// values would differ already; so it is computed, and may be unknown.
    /// </summary>
    public static MapValue Show(ImmutableArray<SchemaAttribute> attributes, MapValue prior, MapValue planned, IReadOnlyList<PropertyChange> changes) =>
        changes
            .Select(change => attributes.FirstOrDefault(attribute => attribute.Name == change.Path.TopLevelKey))
            .OfType<SchemaAttribute>()
            .Where(attribute => attribute.IsComputed && planned[attribute.Name].Equals(prior[attribute.Name]))
            .Aggregate(planned, (state, attribute) => state.With(attribute.Name, PropertyValue.Unknown));
}
