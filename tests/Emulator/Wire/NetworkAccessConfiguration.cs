namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record NetworkAccessConfiguration(string EniPrivateIpAddress, string EniId);
