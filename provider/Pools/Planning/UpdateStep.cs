using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Change the fields, wait until AWS is done with it.</summary>
/// <param name="Request">Holds the changed fields and nothing else.</param>
/// <param name="Properties">Their names.</param>
internal sealed record UpdateStep(UpdateWorkspacesPoolRequest Request, IReadOnlyList<string> Properties) : PoolStep
{
    public override string Title => $"update {string.Join(", ", Properties)}";
}
