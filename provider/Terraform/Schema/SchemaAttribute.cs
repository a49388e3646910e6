using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>One attribute of a block.</summary>
/// <param name="WireName">The name that users write, <c>running_mode</c>.</param>
/// <param name="Name">The name in values of ours, <c>runningMode</c>.</param>
/// <param name="Type">The type of the whole, what is nested included.</param>
/// <param name="Nested">The attributes inside, or null where the type says it all.</param>
/// <param name="Flags">Who gives the value.</param>
/// <param name="IsSensitive">It is hidden in what Terraform prints.</param>
/// <param name="Description">Markdown.</param>
/// <param name="IsDeprecated">Users are warned.</param>
internal sealed record SchemaAttribute(
    string WireName,
    string Name,
    TypeConstraint Type,
    NestedAttributes? Nested,
    AttributeFlags Flags,
    bool IsSensitive,
    string Description,
    bool IsDeprecated)
{
    public bool IsComputed => Flags.HasFlag(AttributeFlags.Computed);
}
