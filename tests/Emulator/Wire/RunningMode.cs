namespace WorkSpacesProvider.Emulator.Wire;

internal enum RunningMode
{
    AUTO_STOP,
    ALWAYS_ON,
}
