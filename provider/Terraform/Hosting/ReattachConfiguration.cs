using System.Buffers;
using System.Text;
using System.Text.Json;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>How Terraform finds a provider that runs already: the variable TF_REATTACH_PROVIDERS.</summary>
internal static class ReattachConfiguration
{
    private const string Variable = "TF_REATTACH_PROVIDERS";

    /// <summary>The assignment, as a line for a shell.</summary>
    /// <param name="sourceAddress">The provider's address.</param>
    /// <param name="address">Where it listens.</param>
    /// <param name="processId">Its process.</param>
    public static string ShellLine(string sourceAddress, PluginAddress address, int processId) =>
        $"{Variable}='{Json(sourceAddress, address, processId)}'\n";

    private static string Json(string sourceAddress, PluginAddress address, int processId)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(sourceAddress);
            writer.WriteString("Protocol", "grpc");
            writer.WriteNumber("ProtocolVersion", 6);
            writer.WriteNumber("Pid", processId);

            // A host does not end what is there for tests.
            writer.WriteBoolean("Test", true);
            writer.WriteStartObject("Addr");
            writer.WriteString("Network", address.Network);
            writer.WriteString("String", address.Text);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
