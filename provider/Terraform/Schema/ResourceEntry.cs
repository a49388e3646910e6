using WorkSpacesProvider.Core.Schema;

namespace WorkSpacesProvider.Terraform.Schema;

/// <param name="TypeName">The type's name in Terraform.</param>
/// <param name="Package">What the package says of it.</param>
/// <param name="Block">What Terraform is told of it.</param>
internal sealed record ResourceEntry(string TypeName, ResourceSchema Package, SchemaBlock Block);
