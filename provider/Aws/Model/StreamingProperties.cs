using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record StreamingProperties
{
    public string? StreamingExperiencePreferredProtocol { get; init; }
    [AllowNull] public IReadOnlyList<UserSetting> UserSettings { get; init => field = value ?? []; } = [];
    [AllowNull] public IReadOnlyList<StorageConnector> StorageConnectors { get; init => field = value ?? []; } = [];
    public GlobalAcceleratorForDirectory? GlobalAccelerator { get; init; }
}
