using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>A wait for a pool that ended badly: an unexpected state, an error that can't heal, or a pool that went away.</summary>
internal sealed class PoolWaitException(ErrorKind kind, string message) : ProviderException(kind, message);
