namespace WorkSpacesProvider.Emulator.Wire;

internal enum ApplicationSettingsStatus
{
    DISABLED,
    ENABLED,
}
