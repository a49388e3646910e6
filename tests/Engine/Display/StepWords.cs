using WorkSpacesProvider.Engine.Deployments;

namespace WorkSpacesProvider.Engine.Display;

/// <summary>How Pulumi's command line writes a kind of step: its symbol, what is going to happen, and what has happened.</summary>
internal sealed record StepWords(string Symbol, string Verb, string Done, Shade Shade)
{
    public static StepWords Of(StepOperation operation) => operation switch
    {
        StepOperation.Create => new("+", "create", "created", Shade.Green),
        StepOperation.Update => new("~", "update", "updated", Shade.Yellow),
        StepOperation.Replace => new("+-", "replace", "replaced", Shade.Magenta),
        StepOperation.CreateReplacement => new("++", "create replacement", "created replacement", Shade.Green),
        StepOperation.DeleteReplaced => new("--", "delete original", "deleted original", Shade.Red),
        StepOperation.Delete => new("-", "delete", "deleted", Shade.Red),
        StepOperation.Forget => new("-", "drop from state", "dropped from state", Shade.Red),
        StepOperation.Read => new(">", "read", "read", Shade.Cyan),
        StepOperation.Refresh => new("~", "refresh", "refreshed", Shade.Yellow),
        StepOperation.Import => new("=", "import", "imported", Shade.Cyan),
        _ => new(" ", "unchanged", "unchanged", Shade.None),
    };
}
