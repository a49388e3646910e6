using System.Globalization;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Display;

/// <summary>Prints a deployment as <c>pulumi up --diff</c> does. Secrets are shown as <c>[secret]</c>.</summary>
internal sealed class ConsoleDisplay(Terminal terminal, string stack) : IDeploymentDisplay
{
    private const string Indent = "    ";

    private bool _isPreview;
    private bool _showsDetails;

    public void Began(string operation, bool isPreview)
    {
        _isPreview = isPreview;
        // The preview right before an update has shown them.
        _showsDetails = operation != "update";
        var title = operation switch
        {
            "preview" => "Previewing update",
            "update" => "Updating",
            "refresh" => "Refreshing",
            "import" => "Importing",
            _ => "Destroying",
        };
        terminal.Line($"{title} ({stack}):", Shade.Bold);
    }

    public void Starting(Step step)
    {
        if (step.Operation == StepOperation.Same)
            return;
        var words = StepWords.Of(step.Operation);
        terminal.Line($"{terminal.Paint(words.Symbol, words.Shade),-2} {step.Type} {terminal.Paint(step.Name, Shade.Bold)}: ({words.Verb})");
        if (!_showsDetails)
            return;
        if (step.Id.Length > 0)
            terminal.Line($"{Indent}[id={step.Id}]", Shade.Dim);
        foreach (var line in PropertyLines(step))
            terminal.Line(line);
    }

    public void Logged(LogLine line)
    {
        if (line.Level == LogLevel.Debug)
            return;
        if (line.IsEphemeral)
        {
            terminal.Status($"{Indent}… {line.Message}");
            return;
        }

        var (label, shade) = line.Level switch
        {
            LogLevel.Error => ("error: ", Shade.Red),
            LogLevel.Warning => ("warning: ", Shade.Yellow),
            _ => ("", Shade.Cyan),
        };
        foreach (var text in line.Message.Split('\n'))
            terminal.Line($"{Indent}{label}{text}", shade);
    }

    public void Finished(StepOutcome outcome)
    {
        foreach (var error in outcome.Errors)
            terminal.Line($"{Indent}error: {error}", Shade.Red);
        if (_isPreview || outcome.Errors.Count > 0 || outcome.Step.Operation is StepOperation.Same or StepOperation.Replace)
            return;
        terminal.Line($"{Indent}{StepWords.Of(outcome.Step.Operation).Done}{(outcome.Id.Length > 0 ? $" {outcome.Id}" : "")} ({Seconds(outcome.Duration)})", Shade.Dim);
    }

    public void Ended(DeploymentResult result)
    {
        foreach (var error in result.Errors.Where(error => !IsShown(error, result)))
            terminal.Line($"error: {error}", Shade.Red);
        var groups = result.Steps.Where(outcome => outcome.Errors.Count == 0).GroupBy(outcome => outcome.Step.Operation).OrderBy(group => group.Key).ToList();
        var parts = groups.Where(group => group.Key is not (StepOperation.Same or StepOperation.CreateReplacement or StepOperation.DeleteReplaced)).Select(Count).ToList();
        var same = result.Steps.Count(outcome => outcome.Step.Operation == StepOperation.Same);
        if (same > 0)
            parts.Add($"{same} unchanged");
        if (parts.Count > 0)
            terminal.Line($"Resources: {string.Join(", ", parts)}");
        if (!result.IsPreview)
            terminal.Line($"Duration: {Seconds(result.Duration)}{(result.Succeeded ? "" : " (failed)")}");
        terminal.Line();
    }

    private string Count(IGrouping<StepOperation, StepOutcome> group)
    {
        var words = StepWords.Of(group.Key);
        return $"{terminal.Paint(words.Symbol, words.Shade)} {group.Count()} {(_isPreview ? $"to {words.Verb}" : words.Done)}";
    }

    private IEnumerable<string> PropertyLines(Step step) => step.Operation switch
    {
        StepOperation.Create => Aligned([.. step.Inputs.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => new PropertyChange(field.Key, PropertyDiff.Types.Kind.Add, null, field.Value))]),
        StepOperation.Update or StepOperation.Replace or StepOperation.Refresh => Aligned(step.Changes),
        _ => [],
    };

    private IEnumerable<string> Aligned(IReadOnlyList<PropertyChange> changes)
    {
        var width = changes.Select(change => change.Path.Length).DefaultIfEmpty().Max();
        return changes.Select(change => $"{Indent}{Line(change, width)}");
    }

    private string Line(PropertyChange change, int width)
    {
        var (symbol, shade, value) = change.Kind switch
        {
            PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => ("+", Shade.Green, ValueText.Of(change.New)),
            PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => ("-", Shade.Red, ValueText.Of(change.Old)),
            _ => ("~", Shade.Yellow, $"{ValueText.Of(change.Old)} => {ValueText.Of(change.New)}"),
        };
        var forces = ProviderRules.ReplacesResource(change.Kind) ? " (forces replacement)" : "";
        return terminal.Paint($"{symbol} {change.Path.PadRight(width)}: {value}{forces}", shade);
    }

    private static bool IsShown(string error, DeploymentResult result) =>
        result.Steps.Any(outcome => outcome.Errors.Any(shown => error == $"{outcome.Step.Name}: {shown}"));

    private static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0}s");
}
