namespace WorkSpacesProvider.Terraform.Values;

internal sealed record ListConstraint(TypeConstraint Items) : TypeConstraint;
