namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Ends a deployment: what the engine would print as its errors.</summary>
internal sealed class DeploymentException(IReadOnlyList<string> errors, Exception? cause = null)
    : Exception(string.Join('\n', errors), cause)
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
