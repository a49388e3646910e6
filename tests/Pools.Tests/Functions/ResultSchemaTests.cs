using System.Text.Json;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Pools.Functions;
using WorkSpacesProvider.Pools.Tests.Schema;

namespace WorkSpacesProvider.Pools.Tests.Functions;

/// <summary>What the functions write is what the schema declares, and all that AWS has. The samples have every member of the service model.</summary>
public sealed class ResultSchemaTests : IDisposable
{
    private readonly World _world = new();

    public static TheoryData<string> Functions => [.. FunctionTable.ByToken.Values.Select(function => function.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_result_has_every_member_of_the_schema_and_no_other(string function)
    {
        FullCatalog.Fill(_world.Aws);
        var outputs = World.Package.Functions[$"aws-workspaces:index:{function}"].Outputs;

        var value = _world.Invoke(function, FullCatalog.ArgumentsOf(function)).Value;

        Assert.Empty(SchemaCheck.Check(outputs, value, _ => null).Failures);
        Assert.Equal(Paths("", outputs), Paths("", value).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What the schema requires has to be there when AWS leaves out all that it may leave out.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void A_result_of_bare_records_has_what_the_schema_requires(string function)
    {
        FullCatalog.FillBare(_world.Aws);

        var value = _world.Invoke(function, FullCatalog.ArgumentsOf(function)).Value;

        Assert.Empty(SchemaCheck.Check(World.Package.Functions[$"aws-workspaces:index:{function}"].Outputs, value, _ => null).Failures);
    }

    [SkippableTheory]
    [InlineData("WorkspaceImage", "WorkspaceImage")]
    [InlineData("WorkspacesPool", "PoolDetails")]
    [InlineData("WorkspacesPoolSession", "WorkspacesPoolSession")]
    [InlineData("WorkspaceBundle", "WorkspaceBundle")]
    [InlineData("WorkspaceDirectory", "WorkspaceDirectory")]
    public void Every_member_of_the_service_model_is_in_the_schema(string shape, string type)
    {
        using var model = ServiceModel.Read();
        var paths = World.Package.Functions.Values
            .SelectMany(function => function.Outputs.Properties.Values)
            .Select(property => property.Type is ListType list ? list.Items : property.Type)
            .OfType<ObjectType>()
            .Where(found => found.Token == $"aws-workspaces:index:{type}")
            .SelectMany(found => Paths("", found.Schema));

        Assert.Empty(Members(model.RootElement.GetProperty("shapes"), shape, "").Except(paths));
    }

    public void Dispose() => _world.Dispose();

    private static IEnumerable<string> Paths(string at, ObjectSchema schema) =>
        schema.Properties.Values.SelectMany(property => Paths($"{at}.{property.Name}", property.Type).Prepend($"{at}.{property.Name}")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Paths(string at, TypeSchema type) => type switch
    {
        ObjectType named => Paths(at, named.Schema),
        ListType list => Paths(at, list.Items),
        _ => [],
    };

    private static IEnumerable<string> Paths(string at, PropertyValue value) => value switch
    {
        // The keys of tags are nobody's names.
        MapValue when at == ".tags" => [],
        MapValue map => map.Entries.SelectMany(entry => Paths($"{at}.{entry.Key}", entry.Value).Prepend($"{at}.{entry.Key}")),
        ListValue list => list.Items.SelectMany(item => Paths(at, item)),
        _ => [],
    };

    private static IEnumerable<string> Members(JsonElement shapes, string name, string at)
    {
        var shape = shapes.GetProperty(name);
        if (shape.GetProperty("type").GetString() == "list")
        {
            return Members(shapes, shape.GetProperty("member").GetProperty("shape").GetString()!, at);
        }

        return shape.TryGetProperty("members", out var members)
            ? members.EnumerateObject().SelectMany(member =>
            {
                var path = $"{at}.{ServiceModel.PropertyName(member.Name)}";
                return Members(shapes, member.Value.GetProperty("shape").GetString()!, path).Prepend(path);
            })
            : [];
    }
}
