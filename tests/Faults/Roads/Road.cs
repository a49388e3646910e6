using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;

namespace WorkSpacesProvider.Faults.Roads;

/// <summary>One operation of the engine on one pool, from where the pool is to where it is to be.</summary>
/// <param name="Name">What happens, in words.</param>
internal sealed record Road(string Name)
{
    public RoadKind Kind { get; init; }

    /// <summary>The programs that were brought up before, in order.</summary>
    public IReadOnlyList<StackProgram> Given { get; init; } = [];

    /// <summary>What somebody did to the pool by hand after that.</summary>
    public JsonObject? ByHand { get; init; }

    /// <summary>What the program declares now; without resources for a destroy.</summary>
    public required StackProgram Declared { get; init; }

    /// <summary>The state in which the pool is found; null where there is none.</summary>
    public string? Found { get; init; }

    /// <summary>The state in which the pool is to end; null where it is to be gone.</summary>
    public string? Ends { get; init; }

    /// <summary>The emulator's reading of what AWS leaves open.</summary>
    public IReadOnlyDictionary<string, string> Switches { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The pool that is found is to go: a failure may leave it stopped on its way there.</summary>
    public bool DeletesFound => Kind == RoadKind.Destroy || Declared.Resources[0].Options.DeleteBeforeReplace == true;
}
