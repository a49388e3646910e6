namespace WorkSpacesProvider.Terraform.Values;

/// <param name="WireName">The name that Terraform knows, <c>desired_user_sessions</c>.</param>
/// <param name="Name">The name in values of ours, <c>desiredUserSessions</c>.</param>
/// <param name="Type">The type.</param>
internal sealed record ObjectMember(string WireName, string Name, TypeConstraint Type);
