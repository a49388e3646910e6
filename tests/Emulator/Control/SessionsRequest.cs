using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>Sessions to add to a pool. Several get the user ids NAME-1, NAME-2 and so on.</summary>
internal sealed record SessionsRequest(
    string UserId = "user", int Count = 1, double? Minutes = null, ConnectionState ConnectionState = ConnectionState.CONNECTED);
