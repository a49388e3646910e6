using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Faults.Roads;

/// <summary>The programs of the roads: one pool, called office.</summary>
internal static class Programs
{
    public const string PoolType = "aws-workspaces:index:WorkspacesPool";
    public const string Resource = "office";

    public static StackProgram Empty { get; } = new();

    /// <summary>The same program with bounds on its operations.</summary>
    public static StackProgram With(StackProgram program, CustomTimeouts timeouts) => program with
    {
        Resources = [.. program.Resources.Select(resource => resource with { Options = resource.Options with { CustomTimeouts = timeouts } })],
    };

    /// <param name="changes">Inputs that differ from those of an ordinary pool.</param>
    /// <param name="options">The resource's options.</param>
    public static StackProgram Pool(JsonObject? changes = null, ResourceOptions? options = null)
    {
        var inputs = new JsonObject
        {
            ["poolName"] = "office",
            ["description"] = "Office desktops",
            ["bundleId"] = "wsb-office2022",
            ["directoryId"] = "wsd-pools00001",
            ["capacity"] = new JsonObject { ["desiredUserSessions"] = 2 },
            ["runningMode"] = "AUTO_STOP",
            ["tags"] = new JsonObject { ["team"] = "desktops", ["stage"] = "dev" },
        };
        foreach (var (name, value) in changes ?? [])
            inputs[name] = value?.DeepClone();
        var declaration = new ResourceDeclaration(Resource, PoolType, PropertyJson.ParseObject(inputs.ToJsonString())) { Options = options ?? new ResourceOptions() };
        return new StackProgram { Resources = [declaration] };
    }
}
