namespace WorkSpacesProvider.Core.Checking;

/// <summary>One thing that is wrong with the inputs.</summary>
/// <param name="Property">The property's path, or empty when it concerns no single one.</param>
/// <param name="Reason">A sentence that names the property, the value, the rule and the remedy.</param>
public sealed record CheckFailure(string Property, string Reason);
