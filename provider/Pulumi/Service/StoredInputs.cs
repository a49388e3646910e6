using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Values;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace WorkSpacesProvider.Pulumi.Service;

internal static class StoredInputs
{
    /// <summary>Old engines send no stored inputs; the outputs repeat them under the same names.</summary>
    public static MapValue Of(Struct? sent, MapValue oldOutputs, PackageSchema schema, string type) =>
        sent is null && schema.Resources.TryGetValue(type, out var resource)
            ? MapValue.Of(oldOutputs.Entries.Where(entry => resource.Inputs[entry.Key] is not null).Select(entry => (entry.Key, entry.Value)))
            : ValueDecoder.Decode(sent);
}
