using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>What sets one function apart from the others; <see cref="LookupFunction"/> does what all of them do.</summary>
/// <param name="Name">The name in the package, such as getWorkspaceImages.</param>
/// <param name="Rules">Ranges and patterns of single arguments.</param>
/// <param name="Check">What else can be wrong with the arguments, such as two that exclude each other.</param>
/// <param name="AnswerAsync">Asks AWS and writes the result.</param>
internal sealed record FunctionDefinition(
    string Name,
    IReadOnlyList<PropertyRule> Rules,
    Func<MapValue, IEnumerable<CheckFailure>> Check,
    Func<FunctionCall, Task<MapValue>> AnswerAsync)
{
    public string Token => $"{PackageIdentity.Name}:index:{Name}";
}
