namespace WorkSpacesProvider.Emulator.Wire;

internal enum ImageType
{
    OWNED,
    SHARED,
}
