using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>One life cycle as data; README.md describes the file.</summary>
internal sealed class Story
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly JsonObject _root;

    private Story(string name, JsonObject root) => (Name, _root) = (name, root);

    /// <summary>The names of all stories: their files, without the ending.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public string Name { get; }

    /// <summary>What the world is like before the first step; the keys are those of a step by hand.</summary>
    public JsonObject Given => Section("given");

    /// <summary>What the program declares at first.</summary>
    public JsonObject Program => new(_root
        .Where(entry => entry.Key is "config" or "resources" or "options" or "computed" or "bare" or "explicitProvider")
        .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));

    public IReadOnlyList<JsonObject> Steps => [.. _root["steps"]!.AsArray().Select(step => step!.AsObject())];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "stories");

    public static Story Load(string name) =>
        new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), documentOptions: Lenient)!.AsObject());

    private JsonObject Section(string key) => _root[key]?.AsObject() ?? [];
}
