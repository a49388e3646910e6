using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Values;

internal sealed record TypedValue(TypeConstraint Type, PropertyValue Value);
