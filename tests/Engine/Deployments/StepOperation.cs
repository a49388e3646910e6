namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What a step does, as <c>pulumi up</c> names it.</summary>
internal enum StepOperation
{
    Same,
    Create,
    Update,
    Replace,
    CreateReplacement,
    DeleteReplaced,
    Delete,
    Forget,
    Read,
    Refresh,
    Import,
}
