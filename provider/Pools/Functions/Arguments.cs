using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Reads arguments, and checks those that belong together.</summary>
internal static class Arguments
{
    public static bool IsGiven(this MapValue arguments, string name) => !arguments[name].IsNull;

    /// <summary>The texts of a list, or null where there is no list: asking for none is not the same as not asking.</summary>
    public static IReadOnlyList<string>? TextsOrNull(this MapValue arguments, string name) => arguments.IsGiven(name) ? arguments.Texts(name) : null;

    /// <summary>The objects of a list; empty where there is no list.</summary>
    public static IEnumerable<MapValue> Maps(this MapValue arguments, string name) =>
        arguments[name].WithoutSecret() is ListValue list ? list.Items.Select(item => item.WithoutSecret()).OfType<MapValue>() : [];

    /// <summary>A failure for each of <paramref name="others"/> that stands beside <paramref name="name"/>.</summary>
    public static IEnumerable<CheckFailure> Excludes(this MapValue arguments, string name, params IEnumerable<string> others) =>
        arguments.IsGiven(name)
            ? others.Where(arguments.IsGiven).Select(other => new CheckFailure(other, $"{other} and {name} are both given; remove one of them."))
            : [];

    /// <summary>A failure if neither is given.</summary>
    public static IEnumerable<CheckFailure> Needs(this MapValue arguments, string name, string other) =>
        arguments.IsGiven(name) || arguments.IsGiven(other) ? [] : [new CheckFailure(name, $"Neither {name} nor {other} is given; give one of them.")];
}
