namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Any type: on the wire, each value brings its own. What is sent is typed by what it is: a list as a tuple, a map as an object.</summary>
internal sealed record DynamicConstraint : TypeConstraint;
