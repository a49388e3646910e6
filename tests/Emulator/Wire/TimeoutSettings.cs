namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record TimeoutSettings(
    int? DisconnectTimeoutInSeconds = null,
    int? IdleDisconnectTimeoutInSeconds = null,
    int? MaxUserDurationInSeconds = null);
