using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Errors;

/// <summary>
/// The resource exists, but the operation did not reach its goal. The engine keeps the id and the outputs,
/// shows the reasons, and calls Update the next time.
/// </summary>
/// <param name="id">The resource's id; never empty.</param>
/// <param name="outputs">The outputs that hold now.</param>
/// <param name="reasons">One sentence a failure, in the order in which they happened; at least one.</param>
/// <param name="inputs">The inputs as they stand; only a read gives them.</param>
/// <param name="innerException">What caused it.</param>
public sealed class PartialFailureException(string id, MapValue outputs, IReadOnlyList<string> reasons, MapValue? inputs = null, Exception? innerException = null)
    : ProviderException(ErrorKind.Unknown, string.Join(' ', reasons), innerException)
{
    public string Id { get; } = id;

    public MapValue Outputs { get; } = outputs;

    public IReadOnlyList<string> Reasons { get; } = reasons;

    public MapValue? Inputs { get; } = inputs;
}
