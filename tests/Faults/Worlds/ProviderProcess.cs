using System.Reflection;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>The provider as a process of its own, which SIGKILL ends.</summary>
internal sealed class ProviderProcess(ProviderSession session) : IProvider
{
    public ProviderClient Client => session.Client;

    /// <summary>PULUMI_RESOURCE_AWS_WORKSPACES if set, else what was built along with the tests.</summary>
    private static string Executable =>
        Environment.GetEnvironmentVariable("PULUMI_RESOURCE_AWS_WORKSPACES")
        ?? Path.GetFullPath(Path.Combine(
            AppContext.BaseDirectory,
            typeof(ProviderProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "ProviderPath").Value!));

    public static async Task<ProviderProcess> StartAsync(Uri endpoint, string data)
    {
        var session = await ProviderSession.StartAsync(new ProviderCommand(Executable) { Environment = CleanEnvironment(data) });
        await session.ConfigureAsync(Urns.OfProvider(new StackProgram()), PropertyJson.ParseObject($$"""
            {
              "region": "us-east-1",
              "endpoint": "{{endpoint}}",
              "accessKey": "{{EmulatorCredential.Defaults[0].AccessKeyId}}",
              "secretKey": "{{EmulatorCredential.Defaults[0].SecretAccessKey}}",
              "requestsPerSecond": 1000
            }
            """));
        return new ProviderProcess(session);
    }

    public Task KillAsync() => session.Process.CrashAsync();

    public ValueTask DisposeAsync() => session.DisposeAsync();

    /// <summary>No AWS setting of whoever runs the tests may reach the provider.</summary>
    private static Dictionary<string, string?> CleanEnvironment(string data)
    {
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        environment["XDG_DATA_HOME"] = data;
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        return environment;
    }
}
