namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What <c>pulumi up</c> did: a preview, and the update unless the preview failed.</summary>
internal sealed record UpResult(DeploymentResult Preview, DeploymentResult? Update)
{
    public DeploymentResult Last => Update ?? Preview;
}
