namespace WorkSpacesProvider.Terraform.Values;

/// <summary>A list whose order does not count. Kept as a list, in the order in which it came.</summary>
internal sealed record SetConstraint(TypeConstraint Items) : TypeConstraint;
