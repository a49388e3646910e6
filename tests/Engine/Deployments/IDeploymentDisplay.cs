using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Told what a deployment does, as it does it.</summary>
internal interface IDeploymentDisplay
{
    void Began(string operation, bool isPreview);

    void Starting(Step step);

    void Logged(LogLine line);

    void Finished(StepOutcome outcome);

    void Ended(DeploymentResult result);
}
