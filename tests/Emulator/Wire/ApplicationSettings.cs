namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record ApplicationSettings(ApplicationSettingsStatus Status, string? SettingsGroup = null, string? S3BucketName = null);
