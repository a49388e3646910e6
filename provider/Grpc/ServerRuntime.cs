using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Grpc;

/// <summary>What all calls of a server share.</summary>
internal sealed record ServerRuntime(ShutdownSignal Shutdown, TimeProvider TimeProvider, int MaxMessageSize, ILogger Logger);
