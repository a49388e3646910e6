using System.Text.Json.Nodes;

namespace WorkSpacesProvider.TerraformAcceptance.Cli;

/// <summary>An error or a warning as terraform tells it to a program.</summary>
/// <param name="IsError">An error; else a warning.</param>
/// <param name="Text">Summary and detail.</param>
/// <param name="Place">The file and line that it points to, "main.tf:7"; empty where it points to none.</param>
internal sealed record TerraformDiagnostic(bool IsError, string Text, string Place)
{
    /// <summary>What terraform says on each command while a folder of the CLI configuration stands in for an installed provider.</summary>
    private const string DevelopmentNotice = "Provider development overrides are in effect";

    /// <summary>Reads the output of a command with <c>-json</c>: one object a line, or one object with all of them.</summary>
    public static IEnumerable<TerraformDiagnostic> ReadAll(string output) =>
        Objects(output)
            .SelectMany(json => json["diagnostics"]?.AsArray().Select(item => item!.AsObject()) ?? (json["diagnostic"] is JsonObject one ? [one] : []))
            .Select(Read)
            .Where(diagnostic => !diagnostic.Text.StartsWith(DevelopmentNotice, StringComparison.Ordinal))
            .Distinct();

    public override string ToString() => $"{(IsError ? "error" : "warning")} at '{Place}': {Text}";

    private static TerraformDiagnostic Read(JsonObject json) => new(
        (string?)json["severity"] == "error",
        $"{json["summary"]}\n{json["detail"]}".Trim(),
        json["range"] is JsonObject range ? $"{range["filename"]}:{range["start"]!["line"]}" : "");

    /// <summary>A command that knows no <c>-json</c>, or died, has none.</summary>
    private static IEnumerable<JsonObject> Objects(string output)
    {
        if (!output.StartsWith('{'))
            return [];
        return output.StartsWith("{\n", StringComparison.Ordinal)
            ? [JsonNode.Parse(output)!.AsObject()]
            : output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')).Select(line => JsonNode.Parse(line)!.AsObject());
    }
}
