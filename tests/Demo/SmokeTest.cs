using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Demo;

/// <summary>Shows that a provider binary serves: handshake, schema, configuration, and a previewed pool; AWS is not needed.</summary>
internal static class SmokeTest
{
    public static async Task RunAsync(DemoOptions options, Terminal terminal)
    {
        var folder = Directory.CreateTempSubdirectory("smoke-").FullName;
        await using var sessions = new ProviderSessions(new ProviderCommand(options.Provider) { WorkingDirectory = folder });
        var driver = new EngineDriver(
            sessions, new CheckpointFile(Path.Combine(folder, "stack.json")), new ConsoleDisplay(terminal, "smoke"), TimeProvider.System, new Random(1));
        var preview = await driver.PreviewAsync(new StackProgram
        {
            Config = PropertyJson.ParseObject("""{ "region": "us-east-1" }"""),
            Resources =
            [
                new ResourceDeclaration("office", PoolDemo.PoolType, PropertyJson.ParseObject(
                    """{ "bundleId": "wsb-0abcd1234", "directoryId": "wsd-0abcd1234", "capacity": { "desiredUserSessions": 2 } }""")),
            ],
        });
        if (!preview.Succeeded)
            throw new DemoFailureException($"The preview failed: {string.Join(' ', preview.Errors)}");
        var session = sessions.Running.Single();
        var schema = await session.Client.GetSchemaAsync(new Pulumi.Rpc.GetSchemaRequest());
        terminal.Line($"{Path.GetFileName(options.Provider)} {session.Version} serves; its schema has {schema.Schema.Length} characters.", Shade.Green);
        await sessions.StopAsync();
        Directory.Delete(folder, recursive: true);
    }
}
