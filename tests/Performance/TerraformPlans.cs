using System.Globalization;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.TerraformAcceptance.Cli;
using WorkSpacesProvider.TerraformAcceptance.Launch;

namespace WorkSpacesProvider.Performance;

/// <summary>What <c>terraform plan</c> takes with one pool and one data source, and what of it is terraform's own. It starts the provider three times.</summary>
internal static class TerraformPlans
{
    private const int Runs = 15;
    private const string FileName = "terraform-provider-workspaces";

    private const string Program = """
        terraform {
          required_providers {
            workspaces = {
              source = "example.com/acme/workspaces"
            }
          }
        }

        provider "workspaces" {
          region              = "us-east-1"
          requests_per_second = 1000
        }

        data "workspaces_image" "newest" {
          name_regex  = "^office"
          most_recent = true
        }

        resource "workspaces_pool" "office" {
          pool_name     = "office"
          bundle_id     = "wsb-office2022"
          directory_id  = "wsd-pools00001"
          capacity      = { desired_user_sessions = 2 }
          desired_state = "STOPPED"
        }

        """;

    private const string ProgramWithoutProvider = """
        resource "terraform_data" "office" {
          input = "office"
        }

        """;

    /// <param name="provider">The file, under any name.</param>
    public static async IAsyncEnumerable<(string Name, string Result)> MeasureAsync(FileInfo provider)
    {
        if (!await TerraformCli.IsInstalledAsync())
        {
            yield return ("terraform plan", "not measured: terraform is not installed");
            yield break;
        }

        var root = Directory.CreateTempSubdirectory("terraform-plans-");
        try
        {
            var file = provider.CopyTo(Path.Combine(root.FullName, FileName)).FullName;
            yield return await TerraformHandshakes.MeasureAsync(file);

            await using var emulator = await WorkSpacesEmulator.StartAsync(
                new EmulatorOptions { Speed = 0, Switches = new Dictionary<string, string>(StringComparer.Ordinal) { ["throttle-rate"] = "0" } });
            var own = await PlansAsync(root.CreateSubdirectory("own"), ProgramWithoutProvider, Variables(root, emulator));
            var all = await PlansAsync(root.CreateSubdirectory("all"), Program, Variables(root, emulator));
            yield return ("terraform plan, one pool and one data source, cold", Figures.MedianAndRange(all));
            yield return ("terraform plan without a provider", Figures.MedianAndRange(own));
            yield return ("what the provider adds", string.Create(CultureInfo.InvariantCulture, $"{(Median(all) - Median(own)).TotalMilliseconds:0} ms"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>Plans that find nothing to do, after an apply.</summary>
    private static async Task<List<TimeSpan>> PlansAsync(DirectoryInfo folder, string program, Dictionary<string, string?> environment)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "main.tf"), program);
        await RunAsync("apply", "-auto-approve");
        var durations = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await RunAsync("plan", "-detailed-exitcode");
            durations.Add(TimeProvider.System.GetElapsedTime(started));
        }

        return durations;

        async Task RunAsync(params string[] words)
        {
            var run = await TerraformProcess.Start(folder.FullName, environment, [.. words, "-no-color", "-input=false"]).Completion;
            if (run.ExitCode != 0)
                throw new InvalidOperationException(run.ToString());
        }
    }

    private static Dictionary<string, string?> Variables(DirectoryInfo root, WorkSpacesEmulator emulator)
    {
        var configuration = Path.Combine(root.FullName, "cli.tfrc");
        File.WriteAllText(configuration, $$"""
            provider_installation {
              dev_overrides {
                "example.com/acme/workspaces" = "{{root.FullName}}"
              }
            }

            """);
        var environment = CleanEnvironment.Create(root.FullName);
        environment["CHECKPOINT_DISABLE"] = "1";
        environment["TF_CLI_CONFIG_FILE"] = configuration;
        environment["AWS_ENDPOINT_URL_WORKSPACES"] = emulator.Endpoint.ToString();
        return environment;
    }

    private static TimeSpan Median(List<TimeSpan> durations) => durations.Order().ElementAt(durations.Count / 2);
}
