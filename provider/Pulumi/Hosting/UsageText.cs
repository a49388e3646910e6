using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pulumi.Hosting;

/// <summary>What a person reads who starts the plugin by hand.</summary>
internal static class UsageText
{
    public static string Version(IProvider provider) => $"{provider.Version}\n";

    public static string Help(IProvider provider) =>
        $"""
        pulumi-resource-{provider.Name} {provider.Version}: the Pulumi provider of the package {provider.Name}.

        Pulumi starts it by itself, for every program that uses the package; nothing has to be started by hand.

        Usage: pulumi-resource-{provider.Name} [flags] [ENGINE_ADDRESS]

          ENGINE_ADDRESS    the engine's host:port. Without it, the plugin prints its port and waits for an engine to attach:
                            PULUMI_DEBUG_PROVIDERS={provider.Name}:PORT pulumi up

          --logtostderr, --logflow, -v=N
                            write the details of bugs to stderr
          --tracing URL     accepted and ignored
          --version         print the version
          --help            print this

        Exit codes: 0 ended in order (SIGINT, SIGTERM, engine gone), 1 no port could be opened, 2 wrong command line.

        """.ReplaceLineEndings("\n");
}
