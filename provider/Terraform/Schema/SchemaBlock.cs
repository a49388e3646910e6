using System.Collections.Immutable;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>The attributes of a resource, a data source or the provider.</summary>
/// <param name="Attributes">The attributes, sorted by name.</param>
/// <param name="Description">Markdown.</param>
/// <param name="HasTimeouts">It has the block <c>timeouts</c>.</param>
internal sealed record SchemaBlock(ImmutableArray<SchemaAttribute> Attributes, string Description, bool HasTimeouts)
{
    /// <summary>The type of the block's values.</summary>
    public ObjectConstraint Type { get; } = new(
    [
        .. Attributes.Select(attribute => new ObjectMember(attribute.WireName, attribute.Name, attribute.Type)),
        .. HasTimeouts ? [new ObjectMember(TimeoutsBlock.Name, TimeoutsBlock.Name, TimeoutsBlock.Type)] : Array.Empty<ObjectMember>(),
    ]);

    public SchemaAttribute? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);
}
