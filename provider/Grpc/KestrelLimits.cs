using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// Kestrel's limits guard a public web server against strangers. Here the only peer is the engine that started us, and
/// several of the defaults break what it does.
/// </summary>
internal static class KestrelLimits
{
    private const int MegaByte = 1024 * 1024;

    public static void Apply(KestrelServerLimits limits)
    {
        // Default 100: that many waiting creates on the engine's one connection, and its Cancel can't be sent.
        limits.Http2.MaxStreamsPerConnection = 10_000;

        // Default 240 bytes a second: one paused sender or slow reader, and Kestrel closes the connection with all its calls.
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;

        // Default 30 MB: the engine's messages may have 400 MB. MessageReader keeps the limit, with gRPC's status for it.
        limits.MaxRequestBodySize = null;

        // Default 130 s: an engine that waits for another resource may be silent for longer, and its connection would be closed.
        limits.KeepAliveTimeout = TimeSpan.FromDays(30);

        // Default 768 KB and 1 MB: large messages would wait for a window update every few frames.
        limits.Http2.InitialStreamWindowSize = 8 * MegaByte;
        limits.Http2.InitialConnectionWindowSize = 16 * MegaByte;
    }
}
