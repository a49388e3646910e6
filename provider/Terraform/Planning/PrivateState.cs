using System.Text.Json;
using Google.Protobuf;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>What Terraform keeps for us beside a state, and shows to nobody.</summary>
/// <param name="Inputs">The inputs as last applied, imported or read; null where nothing is known of them.</param>
/// <param name="Declared">
/// In a plan: the inputs that it is made for. An apply gets the configuration once more, but without what ignore_changes took back.
/// </param>
/// <param name="Hidden">The outputs that are the provider's own notes.</param>
internal sealed record PrivateState(MapValue? Inputs, MapValue? Declared, MapValue Hidden)
{
    private const string InputsKey = "inputs";
    private const string DeclaredKey = "declared";
    private const string HiddenKey = "hidden";

    public static PrivateState Empty { get; } = new(null, null, MapValue.Empty);

    /// <summary>What is kept of a resource as it stands.</summary>
    public static PrivateState Of(MapValue? inputs, MapValue outputs) => new(inputs, null, ResourceValues.Hidden(outputs));

    /// <summary>Reads what <see cref="Encode"/> wrote. Anything else is as good as nothing: the state alone will do.</summary>
    public static PrivateState Decode(ByteString bytes)
    {
        if (bytes.IsEmpty)
            return Empty;

        try
        {
            var kept = PlainJson.Read(bytes.Memory) as MapValue ?? MapValue.Empty;
            return new PrivateState(kept.Map(InputsKey), kept.Map(DeclaredKey), kept.Map(HiddenKey) ?? MapValue.Empty);
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    public ByteString Encode() => UnsafeByteOperations.UnsafeWrap(PlainJson.Write(MapValue.Of(
        (InputsKey, Inputs ?? PropertyValue.Null),
        (DeclaredKey, Declared ?? PropertyValue.Null),
        (HiddenKey, Hidden)).WithoutNulls()));
}
