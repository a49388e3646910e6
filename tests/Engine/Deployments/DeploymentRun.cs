using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What all operations share: the state they change, the steps they take, and how a step is told and timed.</summary>
internal sealed class DeploymentRun(Checkpoint checkpoint, Action<Checkpoint> save, IDeploymentDisplay display, TimeProvider clock, bool isPreview)
{
    private readonly List<StepOutcome> _steps = [];

    public Checkpoint Checkpoint { get; } = checkpoint;

    public bool IsPreview { get; } = isPreview;

    public IReadOnlyList<StepOutcome> Steps => _steps;

    /// <summary>What the stack gives out, once the program has run.</summary>
    public Struct Outputs { get; set; } = new();

    /// <summary>Keeps the state, as the engine does after each step. A preview's is thrown away.</summary>
    public void Save()
    {
        if (!IsPreview)
            save(Checkpoint);
    }

    /// <summary>Takes a step that calls nobody.</summary>
    public void Note(Step step, string id, Struct outputs)
    {
        display.Starting(step);
        Finish(new StepOutcome(step, id, outputs, [], TimeSpan.Zero));
    }

    /// <summary>Takes a step. The action stores what it did before it returns, so that a failure keeps what is known.</summary>
    /// <exception cref="DeploymentException">The provider refused, or the resource did not become what it should be.</exception>
    public async Task<ResourceOutcome> TakeAsync(Step step, Func<Task<ResourceOutcome>> action)
    {
        var started = clock.GetTimestamp();
        display.Starting(step);
        try
        {
            var outcome = await action();
            Finish(new StepOutcome(step, outcome.Id, outcome.Outputs, outcome.InitErrors, clock.GetElapsedTime(started)));
            return outcome.InitErrors.Count == 0 ? outcome : throw Failure(step, outcome.InitErrors, cause: null);
        }
        catch (RpcException e)
        {
            var error = e.Status.Detail.Length > 0 ? e.Status.Detail : e.StatusCode.ToString();
            Finish(new StepOutcome(step, step.Id, new Struct(), [error], clock.GetElapsedTime(started)));
            throw Failure(step, [error], e);
        }
    }

    private static DeploymentException Failure(Step step, IReadOnlyList<string> errors, Exception? cause) =>
        new([.. errors.Select(error => $"{step.Name}: {error}")], cause);

    private void Finish(StepOutcome outcome)
    {
        _steps.Add(outcome);
        display.Finished(outcome);
    }
}
