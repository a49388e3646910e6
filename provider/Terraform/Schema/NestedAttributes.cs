using System.Collections.Immutable;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>The attributes inside an attribute.</summary>
internal sealed record NestedAttributes(Nesting Nesting, ImmutableArray<SchemaAttribute> Attributes);
