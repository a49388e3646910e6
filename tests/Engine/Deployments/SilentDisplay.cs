using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Shows nothing: for tests, which look at the result.</summary>
internal sealed class SilentDisplay : IDeploymentDisplay
{
    public void Began(string operation, bool isPreview)
    {
    }

    public void Starting(Step step)
    {
    }

    public void Logged(LogLine line)
    {
    }

    public void Finished(StepOutcome outcome)
    {
    }

    public void Ended(DeploymentResult result)
    {
    }
}
