using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Schema;

/// <summary>What the schema says of one property.</summary>
/// <param name="Name">The name as programs write it.</param>
/// <param name="Type">The type.</param>
/// <param name="IsRequired">Input: must be given. Output: is always there.</param>
/// <param name="IsSecret">The value is secret whether or not the program marks it so.</param>
/// <param name="ReplacesOnChange">A change of it, or of anything inside it, replaces the resource.</param>
/// <param name="Default">The value taken when none is given, or null.</param>
/// <param name="DefaultEnvironment">Environment variables asked, in this order, before <paramref name="Default"/>.</param>
/// <param name="Description">Markdown.</param>
/// <param name="DeprecationMessage">Set if the property is deprecated.</param>
public sealed record PropertySchema(
    string Name,
    TypeSchema Type,
    bool IsRequired,
    bool IsSecret,
    bool ReplacesOnChange,
    PropertyValue? Default,
    IReadOnlyList<string> DefaultEnvironment,
    string Description,
    string? DeprecationMessage);
