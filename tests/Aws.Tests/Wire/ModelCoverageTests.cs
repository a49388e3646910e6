using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WorkSpacesProvider.Aws.Tests;

/// <summary>
/// Compares our records with AWS's model of the API, where a copy of it is at hand: beside the repository, or where WORKSPACES_MODEL says.
/// </summary>
public sealed class ModelCoverageTests
{
    [SkippableFact]
    public void Every_operation_of_the_model_can_be_called()
    {
        using var model = ReadModel();

        Assert.Equal(model.RootElement.GetProperty("operations").EnumerateObject().Select(o => o.Name).Order(StringComparer.Ordinal),
            OperationCalls.All.Keys.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Every_member_of_the_model_has_a_property_of_its_type()
    {
        using var model = ReadModel();
        var missing = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in model.RootElement.GetProperty("operations").EnumerateObject())
        {
            Compare(
                model,
                operation.Value.GetProperty("input").GetProperty("shape").GetString()!,
                TypeNamed(operation.Name + "Request"),
                seen,
                missing);
            Compare(
                model,
                operation.Value.GetProperty("output").GetProperty("shape").GetString()!,
                TypeNamed(operation.Name + "Response"),
                seen,
                missing);
        }

        Assert.Empty(missing);
        Assert.True(seen.Count > 50, $"only {seen.Count} shapes were compared");
    }

    [SkippableFact]
    public void Every_enum_value_of_the_model_is_a_constant()
    {
        using var model = ReadModel();
        foreach (var shape in Shapes(model).EnumerateObject().Where(shape => shape.Value.TryGetProperty("enum", out _)))
        {
            var constants = TypeNamed(shape.Name).GetFields(BindingFlags.Public | BindingFlags.Static).Select(
                field => (string)field.GetRawConstantValue()!);
            Assert.Equal(
                shape.Value.GetProperty("enum").EnumerateArray().Select(value => value.GetString()), constants, StringComparer.Ordinal);
        }
    }

    [SkippableFact]
    public void Every_error_of_the_model_has_its_exception()
    {
        using var model = ReadModel();
        foreach (var shape in Shapes(model).EnumerateObject().Where(shape => shape.Value.TryGetProperty("exception", out _)))
            Assert.Equal(typeof(WorkSpacesException), TypeNamed(shape.Name).BaseType);
    }

    private static void Compare(JsonDocument model, string shape, Type type, HashSet<string> seen, List<string> missing)
    {
        if (!seen.Add(shape))
            return;

        var properties = WorkSpacesJson.Default.GetTypeInfo(type)!.Properties.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var member in Shapes(model).GetProperty(shape).GetProperty("members").EnumerateObject())
        {
            if (properties.TryGetValue(member.Name, out var property))
                CompareType(model, member.Value.GetProperty("shape").GetString()!, property, seen, missing);
            else
                missing.Add($"{shape}.{member.Name}");
        }
    }

    private static void CompareType(JsonDocument model, string shape, JsonPropertyInfo property, HashSet<string> seen, List<string> missing)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var definition = Shapes(model).GetProperty(shape);
        if (definition.GetProperty("type").ValueEquals("list"))
        {
            shape = definition.GetProperty("member").GetProperty("shape").GetString()!;
            definition = Shapes(model).GetProperty(shape);
            type = type.GetGenericArguments()[0];
        }

        var expected = definition.GetProperty("type").GetString() switch
        {
            "string" => typeof(string),
            "integer" => typeof(int),
            "boolean" => typeof(bool),
            "timestamp" => typeof(DateTimeOffset),
            _ => null,
        };
        if (expected is null)
            Compare(model, shape, type, seen, missing);
        else if (expected != type)
            missing.Add($"{property.Name} is {type}, not {expected}");
    }

    private static JsonElement Shapes(JsonDocument model) => model.RootElement.GetProperty("shapes");

    private static Type TypeNamed(string name) =>
        typeof(IWorkSpacesClient).Assembly.GetType($"WorkSpacesProvider.Aws.{name}") ?? throw new InvalidOperationException(
            $"There is no type {name}.");

    private static JsonDocument ReadModel()
    {
        var path = Environment.GetEnvironmentVariable("WORKSPACES_MODEL") ?? FindBesideTheRepository();
        Skip.If(
            path is null || !File.Exists(path),
            "There is no copy of the API model (shared/model/workspaces-pools-model.json beside the repository, or WORKSPACES_MODEL).");
        return JsonDocument.Parse(File.ReadAllText(path!));
    }

    private static string? FindBesideTheRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "model", "workspaces-pools-model.json");
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
