using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>A configured provider that can be killed.</summary>
internal interface IProvider : IAsyncDisposable
{
    ProviderClient Client { get; }

    /// <summary>Ends it at once, as SIGKILL does: calls in flight break off, nothing is tidied up.</summary>
    Task KillAsync();
}
