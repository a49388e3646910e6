namespace WorkSpacesProvider.Terraform.Values;

internal sealed record PrimitiveConstraint(PrimitiveType Type) : TypeConstraint;
