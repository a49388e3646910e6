namespace WorkSpacesProvider.Terraform.Values;

internal sealed record MapConstraint(TypeConstraint Values) : TypeConstraint;
