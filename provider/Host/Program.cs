using System.Runtime.CompilerServices;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pulumi.Hosting;
using WorkSpacesProvider.Terraform.Hosting;

return await (IsTerraform() ? ServeTerraformAsync(args) : ServePulumiAsync(args));

// One file serves both engines: it is told apart by the variable that Terraform sets, or by the name under which it lies in Terraform's folders.
static bool IsTerraform() =>
    Environment.GetEnvironmentVariable("TF_PLUGIN_MAGIC_COOKIE") is not null
    || Path.GetFileName(Environment.ProcessPath ?? "").StartsWith("terraform-provider-", StringComparison.OrdinalIgnoreCase);

// Not inlined: what one engine needs is not even loaded for the other.
[MethodImpl(MethodImplOptions.NoInlining)]
static Task<int> ServeTerraformAsync(string[] args) => TerraformHost.RunAsync(CreateProvider, args, HostEnvironment.TakeOverProcess());

[MethodImpl(MethodImplOptions.NoInlining)]
static Task<int> ServePulumiAsync(string[] args) => PluginHost.RunAsync(CreateProvider, args, PluginEnvironment.TakeOverProcess());

// Made at the first call that needs it: the engine waits for the first line on stdout.
static PoolsProvider CreateProvider() => new(
    configuration => new WorkSpacesClientFactory(configuration, TimeProvider.System),
    JournalFolder.OfUser(),
    TimeProvider.System,
    new Random(),
    Environment.GetEnvironmentVariable);
