using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Makes the conditions of arguments that are given.</summary>
internal static class ResultFilters
{
    /// <summary>The name matches the argument nameRegex. What has no name doesn't.</summary>
    public static IEnumerable<ResultFilter<T>> Name<T>(MapValue arguments, Func<T, string?> name) =>
        NameRegex.Read(arguments) is { } regex
            ? [new(ArgumentName.NameRegex, arguments[ArgumentName.NameRegex], item => name(item) is { } text && regex.IsMatch(text))]
            : [];

    /// <summary>A member is the text of an argument.</summary>
    public static IEnumerable<ResultFilter<T>> Is<T>(MapValue arguments, string argument, Func<T, string?> member) =>
        arguments.Text(argument) is { } text ? [new(argument, arguments[argument], item => member(item) == text)] : [];

    /// <summary>A member is one of the texts of an argument.</summary>
    public static IEnumerable<ResultFilter<T>> IsOneOf<T>(MapValue arguments, string argument, Func<T, string?> member) =>
        arguments.TextsOrNull(argument) is { } texts
            ? [new(argument, arguments[argument], item => texts.Contains(member(item), StringComparer.Ordinal))]
            : [];

    public static IReadOnlyList<T> Apply<T>(this IEnumerable<ResultFilter<T>> filters, IEnumerable<T> items)
    {
        var conditions = filters.ToList();
        return [.. items.Where(item => conditions.TrueForAll(condition => condition.Passes(item)))];
    }
}
