using System.Text.RegularExpressions;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>A rule on one property that a schema can't say.</summary>
/// <param name="Path">Which property.</param>
/// <param name="Rule">The rule in words, to stand after "it must be".</param>
/// <param name="Holds">Whether a value keeps it; one of another type, null and unknown included, always does.</param>
internal sealed record PropertyRule(PropertyPath Path, string Rule, Func<PropertyValue, bool> Holds)
{
    /// <summary>A range of whole numbers, both ends included. No <paramref name="max"/> means that AWS names none.</summary>
    public static PropertyRule Range(string path, int min, int? max, string unit) => new(
        PropertyPath.Parse(path),
        max is null ? $"{min} or more{unit}" : $"{min} to {max}{unit}",
        value => value is not NumberValue number || !number.TryGetInt32(out var whole) || (whole >= min && !(whole > max)));

    /// <summary>A text of which the whole matches a pattern.</summary>
    public static PropertyRule Text(string path, string rule, Regex pattern) => new(
        PropertyPath.Parse(path), rule, value => value is not StringValue text || pattern.MatchesWhole(text.Value));

    /// <summary>A text of any characters with a certain length, both ends included. No <paramref name="max"/> means that AWS names none.</summary>
    public static PropertyRule Length(string path, int min, int? max) => new(
        PropertyPath.Parse(path),
        max is null ? $"{min} or more characters" : $"{min} to {max} characters",
        value => value is not StringValue text || (text.Value.Length >= min && !(text.Value.Length > max)));

    /// <summary>A list of a certain length, both ends included.</summary>
    public static PropertyRule Count(string path, int min, int max, string things) => new(
        PropertyPath.Parse(path), $"a list of {min} to {max} {things}", value => value is not ListValue list || (list.Items.Length >= min && list.Items.Length <= max));

    /// <summary>A text that leaves no choice.</summary>
    public static PropertyRule Choice(string path, string only) => new(
        PropertyPath.Parse(path), only, value => value is not StringValue text || text.Value == only);
}
