using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>
/// Plans one resource: the resource's own check tells the inputs, its diff whether anything changes, its preview what comes of that.
/// Unknown is only what a change touches; where nothing changes, the planned state is the prior one.
/// </summary>
internal sealed class ResourcePlanner(ResourceEntry entry, IResource resource)
{
    /// <summary>Terraform doesn't tell a provider what a resource is called, so names that are made up begin with this.</summary>
    public const string ResourceName = "terraform";

    private static readonly IReadOnlyList<PropertyPath> NothingIgnored = [];

    /// <param name="prior">The state, or null when the resource is to be created.</param>
    /// <param name="config">The configuration; ignore_changes has been applied to it.</param>
    /// <param name="kept">What was kept beside the state.</param>
    /// <param name="preview">Tells outputs.</param>
    public async Task<PlannedChange> PlanAsync(MapValue? prior, MapValue config, PrivateState kept, IPlanPreview preview)
    {
        var declared = entry.Inputs(config);
        var stored = prior is null ? MapValue.Empty : StoredInputs(prior, kept);
        var check = resource.Check(new CheckRequest(ResourceName, stored, declared, ReadOnlyMemory<byte>.Empty, Autonaming: null));
        if (check.Failures.Count > 0)
            return new PlannedChange(null, [], kept, check.Failures);

        var inputs = WithoutInventions(declared, stored, check.Inputs);
        var afterwards = kept with { Declared = declared };
        if (prior is null)
        {
            var outputs = await preview.CreateAsync(new CreateRequest(ResourceName, inputs, IsPreview: true));
            return new PlannedChange(Merge(config, Expected(outputs, inputs, PropertyValue.Unknown)), [], afterwards, []);
        }

        var oldInputs = OldInputs(prior, kept, inputs);
        var diff = Diff(prior, oldInputs, inputs, kept);
        var expected = await ExpectedAsync(prior, oldInputs, inputs, kept, diff, preview);
        var planned = VisibleChanges.Show(entry.Block.Attributes, prior, config, Merge(config, expected), diff.Changes);
        return new PlannedChange(planned, ReplacePaths.Of(entry.Block, prior, planned, diff.Changes), afterwards, []);
    }

    /// <summary>The end of a resource, planned or for good.</summary>
    public DeleteRequest DeleteRequest(MapValue prior, PrivateState kept, bool isPreview) =>
        new(ResourceValues.Id(prior), ResourceName, StoredInputs(prior, kept), entry.Outputs(prior, kept), isPreview);

    /// <summary>The inputs as they were last applied. Without a note of them, the state repeats them.</summary>
    public MapValue StoredInputs(MapValue prior, PrivateState kept) => kept.Inputs ?? entry.Inputs(prior);

    /// <summary>
    /// The inputs to compare with. What is declared for the first time and is the case anyway is among them: to Terraform, that is no change.
    /// Without a note, nobody knows who gave what is in the state and no longer declared; it is left as it is.
    /// </summary>
    public static MapValue OldInputs(MapValue prior, PrivateState kept, MapValue inputs) =>
        ResourceValues.Adopt(kept.Inputs ?? MapValue.Empty, inputs, prior);

    public DiffResult Diff(MapValue prior, MapValue oldInputs, MapValue inputs, PrivateState kept) => resource.Diff(new DiffRequest(
        ResourceValues.Id(prior), ResourceName, oldInputs, entry.Outputs(prior, kept), inputs, NothingIgnored));

    private async Task<PropertyValue> ExpectedAsync(
        MapValue prior, MapValue oldInputs, MapValue inputs, PrivateState kept, DiffResult diff, IPlanPreview preview)
    {
        if (diff.Changes.Count == 0)
            return prior;

        if (diff.Replaces)
        {
            // A replacement is planned once more, as a creation; what this plan says of computed attributes is not shown.
            await preview.DeleteAsync(DeleteRequest(prior, kept, isPreview: true));
            return prior;
        }

        var id = ResourceValues.Id(prior);
        var outputs = await preview.UpdateAsync(new UpdateRequest(
            id, ResourceName, oldInputs, entry.Outputs(prior, kept), inputs, NothingIgnored, IsPreview: true));
        return Expected(outputs, inputs, id);
    }

    private MapValue Merge(MapValue config, PropertyValue expected) =>
        PlannedState.Merge(entry.Block.Attributes, config, expected).With(TimeoutsBlock.Name, config[TimeoutsBlock.Name]).WithoutNulls();

    /// <summary>Without a preview, only what the check filled in is known.</summary>
    private MapValue Expected(MapValue? outputs, MapValue inputs, PropertyValue id) => entry.State(
        id,
        outputs ?? MapValue.Of(entry.Package.Outputs.Properties.Keys.Select(name => (name, inputs.ContainsKey(name) ? inputs[name] : PropertyValue.Unknown))),
        inputs,
        PropertyValue.Null);

    /// <summary>
    /// What the check made up, such as a name with random digits, would be made up anew in each plan, but a known value must stay. So it
    /// is unknown until the apply. Defaults of the schema are no inventions.
    /// </summary>
    private MapValue WithoutInventions(MapValue declared, MapValue oldInputs, MapValue inputs) => inputs.Keys
        .Where(name => declared[name].IsNull && oldInputs[name].IsNull && entry.Package.Inputs[name] is { Default: null, DefaultEnvironment.Count: 0 })
        .Aggregate(inputs, (map, name) => map.With(name, PropertyValue.Unknown));
}
