using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Emulator.Tests.Peer;

/// <summary>The official service model, and what it says of a JSON value. It knows nothing of the emulator's own tables.</summary>
internal sealed class ServiceModel(JsonElement root)
{
    public const string Missing = "There is no service model: set WORKSPACES_MODEL to workspaces-pools-model.json, or put it under ../shared/model beside the repository.";

    public IEnumerable<string> Operations => root.GetProperty("operations").EnumerateObject().Select(operation => operation.Name);

    public static ServiceModel? Find()
    {
        var path = Environment.GetEnvironmentVariable("WORKSPACES_MODEL") ?? Beside(AppContext.BaseDirectory);
        return path is not null && File.Exists(path) ? new ServiceModel(JsonDocument.Parse(File.ReadAllText(path)).RootElement) : null;
    }

    public string Input(string operation) => Operation(operation).GetProperty("input").GetProperty("shape").GetString()!;

    public string Output(string operation) => Operation(operation).GetProperty("output").GetProperty("shape").GetString()!;

    public IEnumerable<string> Errors(string operation) =>
        Operation(operation).TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(error => error.GetProperty("shape").GetString()!) : [];

    public JsonElement Shape(string name) => root.GetProperty("shapes").GetProperty(name);

    /// <returns>Everything in which the value is not what the shape says.</returns>
    public IEnumerable<string> Failures(string shapeName, JsonElement value, string path = "")
    {
        var shape = Shape(shapeName);
        return shape.GetProperty("type").GetString() switch
        {
            "structure" => Structure(shape, value, path),
            "list" => List(shape, value, path),
            "string" => Text(shape, value, path),
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? Range(shape, number, path) : [$"{path} is no integer"],
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path} is no boolean"],
            "timestamp" => value.ValueKind == JsonValueKind.Number ? [] : [$"{path} is no timestamp"],
            var type => [$"{path}: unexpected type {type} in the model"],
        };
    }

    private static string? Beside(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, "WorkSpacesProvider.sln")))
                return Path.Combine(parent.FullName, "..", "shared", "model", "workspaces-pools-model.json");
        }

        return null;
    }

    private JsonElement Operation(string name) => root.GetProperty("operations").GetProperty(name);

    private IEnumerable<string> Structure(JsonElement shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            yield return $"{path} is no structure";
            yield break;
        }

        var members = shape.GetProperty("members");
        var required = shape.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _))) yield return $"{path}.{name} is missing";
        foreach (var property in value.EnumerateObject())
        {
            if (!members.TryGetProperty(property.Name, out var member))
            {
                yield return $"{path}.{property.Name} is unknown";
                continue;
            }

            foreach (var failure in Failures(member.GetProperty("shape").GetString()!, property.Value, $"{path}.{property.Name}")) yield return failure;
        }
    }

    private IEnumerable<string> List(JsonElement shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array) return [$"{path} is no list"];
        var member = shape.GetProperty("member").GetProperty("shape").GetString()!;
        return Range(shape, value.GetArrayLength(), path).Concat(value.EnumerateArray().SelectMany((item, index) => Failures(member, item, $"{path}[{index}]")));
    }

    private static List<string> Text(JsonElement shape, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String) return [$"{path} is no string"];
        var text = value.GetString()!;
        var failures = Range(shape, text.EnumerateRunes().Count(), path);
        if (shape.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => one.ValueEquals(text))) failures.Add($"{path} is '{text}', not of the enum");
        if (shape.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, $@"\A(?:{pattern.GetString()})\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            failures.Add($"{path} is '{text}', which does not match {pattern}");
        return failures;
    }

    private static List<string> Range(JsonElement shape, int number, string path)
    {
        var failures = new List<string>();
        if (shape.TryGetProperty("min", out var min) && number < min.GetInt32()) failures.Add($"{path} is under {min}");
        if (shape.TryGetProperty("max", out var max) && number > max.GetInt32()) failures.Add($"{path} is over {max}");
        return failures;
    }
}
