using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Values;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Writes the outputs and inputs of one resource, with secrets marked.</summary>
/// <param name="schema">The resource's schema, or null where it is unknown.</param>
/// <param name="secretsOf">The values whose secrets stay secret under the same names.</param>
internal sealed class OutputWriter(ResourceSchema? schema, params IReadOnlyList<MapValue> secretsOf)
{
    private const string InitFailedName = "pulumirpc.ErrorResourceInitFailed";

    /// <summary>Outputs of a preview: what only the real call can tell is unknown.</summary>
    public Struct PreviewOutputs(MapValue outputs) => ValueEncoder.Encode(Marked(schema?.Outputs, outputs));

    /// <summary>
    /// Outputs of what has been done. An unknown among them would fail the engine after the fact and lose the resource,
    /// so it is told as a partial failure that keeps all the rest.
    /// </summary>
    /// <exception cref="PartialFailureException">An output is unknown.</exception>
    public Struct FinalOutputs(string id, MapValue outputs, MapValue? inputs = null)
    {
        if (UnknownValues.First(outputs) is { } path)
        {
            throw new PartialFailureException(
                id, outputs, [$"The output '{path}' is still unknown after the operation, which is a bug in the provider; please report it."], inputs);
        }

        return PreviewOutputs(outputs);
    }

    public Struct Inputs(MapValue inputs) => ValueEncoder.Encode(Marked(schema?.Inputs, inputs));

    /// <summary>The error that makes the engine keep the resource, its outputs and the reasons.</summary>
    public RpcException InitFailed(PartialFailureException failure)
    {
        var detail = new Rpc.ErrorResourceInitFailed
        {
            Id = failure.Id,
            Properties = PreviewOutputs(UnknownValues.Remove(failure.Outputs)),
            Reasons = { failure.Reasons },
        };
        if (failure.Inputs is { } inputs)
            detail.Inputs = Inputs(UnknownValues.Remove(inputs));

        return StatusDetails.Error(StatusCode.Unknown, failure.Message, InitFailedName, detail);
    }

    private MapValue Marked(ObjectSchema? properties, MapValue values) =>
        secretsOf.Aggregate(SecretMarks.CopyFrom(properties, values), (marked, source) => SecretMarks.CopyFrom(source, marked));
}
