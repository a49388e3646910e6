using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>What goes wrong, and what deserves attention, as Terraform shows it: with the place in the user's file where there is one.</summary>
internal sealed class Diagnostics(NameText names)
{
    /// <param name="block">The schema that the failures' paths are of.</param>
    /// <param name="failures">What is wrong with the values.</param>
    public IEnumerable<Diagnostic> Of(SchemaBlock block, IEnumerable<CheckFailure> failures) => failures.Select(failure =>
    {
        var place = Place(block, failure.Property);
        return new Diagnostic
        {
            Severity = Diagnostic.Types.Severity.Error,
            Summary = place is null ? "Invalid configuration" : $"Invalid {place.Steps[0].AttributeName}",
            Detail = names.Translate(failure.Reason),
            Attribute = place,
        };
    });

    /// <param name="what">What was being done, to stand before "failed".</param>
    /// <param name="typeName">The resource type or data source, or null.</param>
    /// <param name="exception">Why it failed.</param>
    public Diagnostic Of(string what, string? typeName, ProviderException exception)
    {
        var reason = exception is PartialFailureException partial ? string.Join("\n\n", partial.Reasons) : exception.Message;
        var import = exception.ImportId is { } id && typeName is not null
            ? $"\n\nTo import it:\n\n  import {{\n    to = {typeName}.NAME\n    id = \"{id}\"\n  }}"
            : "";
        return Error($"{what} failed", names.Translate(reason) + import);
    }

    /// <summary>One warning out of all lines: the first is the headline. No line, no warning.</summary>
    public IEnumerable<Diagnostic> Warnings(IReadOnlyList<string> lines) => lines.Count == 0 ? [] :
    [
        new Diagnostic
        {
            Severity = Diagnostic.Types.Severity.Warning,
            Summary = names.Translate(lines[0]),
            Detail = string.Join('\n', lines.Skip(1).Select(names.Translate)),
        },
    ];

    public static Diagnostic Error(string summary, string detail) =>
        new() { Severity = Diagnostic.Types.Severity.Error, Summary = summary, Detail = detail };

    /// <summary>
    /// The attribute at the top, or the attribute of a block: deeper paths make Terraform lose the line. The message names the member.
    /// </summary>
    private static AttributePath? Place(SchemaBlock block, string property)
    {
        if (!PropertyPath.TryParse(property, out var path))
            return null;

        if (block.HasTimeouts && path.TopLevelKey == TimeoutsBlock.Name)
            return Steps(path.Segments.Select(segment => segment.Key ?? ""));

        return path.TopLevelKey is { } key && block.Find(key) is { } attribute ? Steps([attribute.WireName]) : null;
    }

    private static AttributePath Steps(IEnumerable<string> wireNames) =>
        new() { Steps = { wireNames.Select(name => new AttributePath.Types.Step { AttributeName = name }) } };
}
