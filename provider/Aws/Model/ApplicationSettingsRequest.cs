namespace WorkSpacesProvider.Aws;

/// <summary>Whether users' application settings are kept between sessions, and under which group of settings.</summary>
public sealed record ApplicationSettingsRequest
{
    public required string Status { get; init; }

    /// <summary>Up to 100 characters.</summary>
    public string? SettingsGroup { get; init; }
}
