using System.Text.Json.Nodes;
using WorkSpacesProvider.TerraformAcceptance.Cli;
using WorkSpacesProvider.TerraformAcceptance.Expectations;
using WorkSpacesProvider.TerraformAcceptance.Launch;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.TerraformAcceptance.Scenarios;

/// <summary>Plays a scenario from its first step to its last. After each step that succeeds, a plan must find nothing to do.</summary>
internal sealed class ScenarioRunner(ScenarioWorld world, Scenario scenario)
{
    private const string MainFile = "main.tf";
    private const string ProviderFile = "provider.tf";

    private static readonly TimeSpan OrphanBudget = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    public static async Task PlayAsync(Scenario scenario, ProviderFolder provider, ReattachedProviders reattached)
    {
        var attached = scenario.Launch == ProviderLaunch.Reattach ? await reattached.TakeAsync() : null;
        try
        {
            await using var world = await ScenarioWorld.StartAsync(scenario, provider, attached);
            var runner = new ScenarioRunner(world, scenario);
            await runner.PlayAsync();
            await runner.CheckNobodyIsLeftAsync();
            ScenarioSecrets.Check(scenario.Secrets, [.. world.Terraform.Seen.Select(run => run.ToString()), attached?.TakeLog() ?? ""]);
        }
        catch
        {
            if (attached is not null)
                await reattached.EndAsync(attached);
            throw;
        }

        if (attached is not null)
            reattached.Return(attached);
    }

    private async Task PlayAsync()
    {
        foreach (var file in (string[])[MainFile, ProviderFile])
            Declare(file, file);
        await EmulatorDeeds.DoAsync(world.Control, new JsonObject(scenario.Given
            .Where(entry => entry.Key is not "switches")
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))));
        foreach (var (index, step) in scenario.Steps.Index())
        {
            try
            {
                await StepAsync(step);
            }
            catch (Xunit.Sdk.XunitException e)
            {
                Assert.Fail($"{scenario.Name}, step {index + 1} ({step["do"]}): {e.Message}");
            }
            catch (Exception e)
            {
                Assert.Fail($"{scenario.Name}, step {index + 1} ({step["do"]}): {e}");
            }
        }
    }

    private async Task StepAsync(JsonObject step)
    {
        if ((string?)step["program"] is { } program)
            Declare(program, MainFile);
        if ((string?)step["provider"] is { } provider)
            Declare(provider, ProviderFile);
        if (step["by hand"] is JsonObject deeds)
        {
            await EmulatorDeeds.DoAsync(world.Control, deeds);
            return;
        }

        await world.Control.ForgetCallsAsync();
        var result = await RunAsync(step);
        await new StepExpectations(world, step["expect"]?.AsObject() ?? []).CheckAsync(result);
        if (result.Succeeded && (string?)step["do"] is "apply" or "import" or "refresh" && (bool?)step["settles"] != false)
            await CheckSettledAsync();
    }

    private Task<StepResult> RunAsync(JsonObject step)
    {
        IReadOnlyList<string> options = [.. (step["options"]?.AsArray() ?? []).Select(option => (string)option!)];
        return (string?)step["do"] switch
        {
            "init" => OneAsync(world.Terraform.InitAsync()),
            "validate" => OneAsync(world.Terraform.ValidateAsync()),
            "plan" => PlanAsync(options),
            "apply" => ApplyAsync(step, options),
            "refresh" => ApplyAsync(step, ["-refresh-only", .. options]),
            "destroy" => ApplyAsync(step, ["-destroy", .. options]),
            "import" => OneAsync(world.Terraform.ImportAsync((string)step["address"]!, (string)step["id"]!)),
            "untaint" => OneAsync(world.Terraform.UntaintAsync((string)step["address"]!)),
            var other => throw new InvalidOperationException($"A scenario can't do '{other}'."),
        };
    }

    private static async Task<StepResult> OneAsync(Task<TerraformRun> run) => new([await run], Plan: null);

    private async Task<StepResult> PlanAsync(IReadOnlyList<string> options)
    {
        var plan = await world.Terraform.PlanAsync(options);
        return new StepResult([plan], plan.ExitCode == StepResult.Failure ? null : await world.Terraform.ReadPlanAsync());
    }

    private async Task<StepResult> ApplyAsync(JsonObject step, IReadOnlyList<string> options)
    {
        var planned = await PlanAsync(options);
        if (!planned.Succeeded)
            return planned;

        var apply = world.Terraform.StartApply();
        var signalled = await SignalAsync(step, apply);
        var applied = await world.Terraform.EndAsync(apply);
        return planned with
        {
            Runs = [.. planned.Runs, applied],
            AfterSignal = signalled is { } since ? TimeProvider.System.GetElapsedTime(since) : null,
        };
    }

    /// <summary>Sends the signal that the step asks for, once the call has come at which it is to come.</summary>
    /// <returns>When; null where none is asked for.</returns>
    private async Task<long?> SignalAsync(JsonObject step, TerraformProcess apply)
    {
        if ((string?)step["interruptWhen"] is { } interruptible)
        {
            await WaitForCallAsync(interruptible, apply);
            apply.Interrupt();
        }
        else if ((string?)step["killWhen"] is { } deadly)
        {
            await WaitForCallAsync(deadly, apply);
            apply.Kill();
        }
        else
        {
            return null;
        }

        return TimeProvider.System.GetTimestamp();
    }

    private async Task CheckSettledAsync()
    {
        var after = await world.Terraform.PlanAsync();
        Assert.True(after.ExitCode == 0, $"The plan right after still finds something to do, or fails. {after}");
    }

    private async Task WaitForCallAsync(string operation, TerraformProcess apply)
    {
        while (!(await world.Control.CallsAsync()).Any(call => call.Operation == operation))
        {
            Assert.False(apply.Completion.IsCompleted, $"The apply ended before any {operation}.");
            await Task.Delay(Glance, TimeProvider.System);
        }
    }

    /// <summary>Whatever became of terraform, the providers that it started are gone.</summary>
    private async Task CheckNobodyIsLeftAsync()
    {
        var started = TimeProvider.System.GetTimestamp();
        while (ProcessesInFolder.Find(world.Folder) is { Count: > 0 } left)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < OrphanBudget, $"Still running: {string.Join(", ", left)}.");
            await Task.Delay(Glance, TimeProvider.System);
        }
    }

    private void Declare(string file, string asFile)
    {
        var path = Path.Combine(scenario.Folder, file);
        if (File.Exists(path))
            world.Declare(path, asFile);
        else if (file != ProviderFile)
            throw new FileNotFoundException($"The scenario {scenario.Name} has no {file}.");
    }
}
