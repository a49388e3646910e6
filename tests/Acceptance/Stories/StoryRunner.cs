using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Plays a story from its first step to its last. After each step that succeeds, a preview must find nothing to do.</summary>
internal sealed class StoryRunner(StoryWorld world, Story story)
{
    private JsonObject _declared = story.Program;
    private DeploymentResult? _preview;

    public static async Task PlayAsync(string name)
    {
        var story = Story.Load(name);
        await using var world = await StoryWorld.StartAsync(story.Given);
        await new StoryRunner(world, story).PlayAsync();
    }

    private async Task PlayAsync()
    {
        await StoryActions.DoAsync(world, new JsonObject(story.Given.Where(entry => entry.Key is not "switches")
            .Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))));
        foreach (var (index, step) in story.Steps.Index())
        {
            try
            {
                await StepAsync(step);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Step {index + 1} ({step["do"]}): {e}\nProvider's stderr: {string.Join('\n', world.Sessions.Running.Select(session => session.Process.Stderr))}");
            }
            catch (Xunit.Sdk.XunitException e)
            {
                Assert.Fail($"Step {index + 1} ({step["do"]}): {e.Message}");
            }
        }

        await world.Sessions.StopAsync();
    }

    private async Task StepAsync(JsonObject step)
    {
        if (step["change"] is { } change)
            _declared = MergePatch.Apply(_declared, change)!.AsObject();
        if (step["by hand"] is JsonObject deeds)
        {
            await StoryActions.DoAsync(world, deeds);
            return;
        }

        await world.Control.ForgetCallsAsync();
        var program = StoryProgram.Make(_declared, world.DefaultConfig);
        var started = TimeProvider.System.GetTimestamp();
        var running = RunAsync(step, program);
        await DisturbAsync(step, running);
        var result = await running;
        var duration = TimeProvider.System.GetElapsedTime(started);
        if (step["cancelWhen"] is not null)
            await world.Sessions.StopAsync();
        await new StoryExpectations(world, step["expect"]?.AsObject() ?? []).CheckAsync(_preview ?? result, result, duration);
        StorySecrets.Check(program, result, world);
        StoryProgress.Check(result, started);
        if (result is { Succeeded: true, Operation: "update" or "import" } && (bool?)step["settles"] != false)
            await CheckSettledAsync();
    }

    private async Task<DeploymentResult> RunAsync(JsonObject step, StackProgram program)
    {
        _preview = null;
        switch ((string?)step["do"])
        {
            case "preview":
                return await world.Driver.PreviewAsync(program);
            case "up":
                var up = await world.Driver.UpAsync(program);
                _preview = up.Preview;
                return up.Last;
            case "refresh":
                return await world.Driver.RefreshAsync(program);
            case "destroy":
                return await world.Driver.DestroyAsync(program);
            case "import":
                return await ImportAsync(step, program);
            default:
                throw new InvalidOperationException($"A story can't do '{step["do"]}'.");
        }
    }

    /// <summary>What happens while the step is under way, once the provider has made a certain call.</summary>
    private async Task DisturbAsync(JsonObject step, Task running)
    {
        foreach (var meanwhile in step["meanwhile"] is JsonArray several ? several : [step["meanwhile"]?.DeepClone()])
        {
            if (meanwhile is null)
                continue;
            await WaitForCallAsync((string)meanwhile["once"]!, (int?)meanwhile["times"] ?? 1, running);
            await StoryActions.DoAsync(world, meanwhile["by hand"]!.AsObject());
        }

        if (step["crashWhen"] is { } crash)
        {
            await WaitForCallAsync((string)crash!, 1, running);
            await world.Sessions.CrashAsync();
        }

        if (step["cancelWhen"] is { } cancel)
        {
            await WaitForCallAsync((string)cancel!, 1, running);
            foreach (var session in world.Sessions.Running)
                await session.Client.CancelAsync();
        }
    }

    /// <summary>The program afterwards declares what the import found, as the generated code would.</summary>
    private async Task<DeploymentResult> ImportAsync(JsonObject step, StackProgram program)
    {
        var name = (string)step["name"]!;
        var result = await world.Driver.ImportAsync(program, "aws-workspaces:index:WorkspacesPool", name, (string)step["id"]!);
        if (result.Succeeded)
        {
            _declared["bare"] = true;
            _declared["resources"] ??= new JsonObject();
            _declared["resources"]![name] = StoryValues.ToJson(world.State.Load().Resources.Single(state => state.Name == name).Inputs);
        }

        return result;
    }

    private async Task CheckSettledAsync()
    {
        var after = await world.Driver.PreviewAsync(StoryProgram.Make(_declared, world.DefaultConfig));
        Assert.True(after.Succeeded, $"The preview right after fails: {string.Join('\n', after.Errors)}");
        Assert.True(!after.Changes.Any(), $"The preview right after still finds: {string.Join(", ", after.Changes.Select(StoryExpectations.Describe))}");
    }

    private async Task WaitForCallAsync(string operation, int times, Task running)
    {
        while ((await world.Control.CallsAsync()).Count(call => call.Operation == operation) < times)
        {
            Assert.False(running.IsCompleted, $"The step ended before {operation} was called {times} times.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
