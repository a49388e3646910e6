using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>A condition that AWS can't put on its list, so that we put it on what AWS gave.</summary>
/// <param name="Argument">The argument that asks for it.</param>
/// <param name="Value">The argument's value, for messages.</param>
/// <param name="Passes">Whether something meets it.</param>
internal sealed record ResultFilter<T>(string Argument, PropertyValue Value, Func<T, bool> Passes)
{
    public override string ToString() => $"{Argument} {ValueText.Describe(Value)}";
}
