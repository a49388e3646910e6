using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>What a person reads who starts the plugin by hand.</summary>
internal static class UsageText
{
    public const string NoHost =
        "This is a provider for Terraform and OpenTofu. They start it by themselves; started by hand it does nothing. --help tells more.";

    public static string Version(IProvider provider) => $"{provider.Version}\n";

    public static string Help(IProvider provider)
    {
        var name = TypeNames.OfProvider(provider.Name);
        return $"""
            terraform-provider-{name} {provider.Version}: the Terraform and OpenTofu provider '{name}', plugin protocol 6.

            Terraform starts it by itself, for every configuration that requires it; nothing has to be started by hand.

            Usage: terraform-provider-{name} [--reattach ADDRESS | --version | --help]

              --reattach ADDRESS    serve until Ctrl-C, and print the TF_REATTACH_PROVIDERS with which Terraform uses this process.
                                    ADDRESS is the provider's source address: example.com/acme/{name}
              --version             print the version
              --help                print this

            Exit codes: 0 ended in order (host, SIGTERM), 1 could not serve, 2 wrong command line.

            """.ReplaceLineEndings("\n");
    }
}
