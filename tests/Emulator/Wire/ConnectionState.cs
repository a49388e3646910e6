namespace WorkSpacesProvider.Emulator.Wire;

internal enum ConnectionState
{
    CONNECTED,
    NOT_CONNECTED,
}
