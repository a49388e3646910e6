using System.Text.Json;
using System.Text.Json.Nodes;
using WorkSpacesProvider.TerraformAcceptance.Launch;

namespace WorkSpacesProvider.TerraformAcceptance.Scenarios;

/// <summary>One life cycle as data: a folder with the programs, and expect.json, which README.md describes.</summary>
internal sealed class Scenario
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly JsonObject _root;

    private Scenario(string name, JsonObject root) => (Name, _root) = (name, root);

    /// <summary>The names of all scenarios: their folders.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public string Name { get; }

    public string Folder => Path.Combine(Root, Name);

    /// <summary>How terraform finds the provider.</summary>
    public ProviderLaunch Launch => (string?)_root["launch"] switch
    {
        null => ProviderLaunch.Reattach,
        "dev_overrides" => ProviderLaunch.DevOverrides,
        "filesystem_mirror" => ProviderLaunch.FilesystemMirror,
        var other => throw new InvalidOperationException($"launch is '{other}'; it must be dev_overrides or filesystem_mirror, or absent."),
    };

    /// <summary>The program is all that the folder holds, and needs no scaffold.</summary>
    public bool IsWhole => (bool?)_root["whole"] == true;

    /// <summary>What the world is like before the first step; the keys are those of a step by hand.</summary>
    public JsonObject Given => _root["given"]?.AsObject() ?? [];

    /// <summary>Texts that nobody may ever see.</summary>
    public IReadOnlyList<string> Secrets => [.. (_root["secrets"]?.AsArray() ?? []).Select(secret => (string)secret!)];

    public IReadOnlyList<JsonObject> Steps => [.. _root["steps"]!.AsArray().Select(step => step!.AsObject())];

    private static string Root => Path.Combine(AppContext.BaseDirectory, "scenarios");

    public static Scenario Load(string name) =>
        new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(Root, name, "expect.json")), documentOptions: Lenient)!.AsObject());
}
