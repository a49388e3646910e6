namespace WorkSpacesProvider.Emulator;

/// <summary>How an emulator is set up.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The regions that offer WorkSpaces Pools.</summary>
    public static IReadOnlyList<string> PoolsRegions { get; } =
    [
        "us-east-1", "us-west-2", "ap-south-1", "ap-northeast-2", "ap-southeast-1", "ap-southeast-2", "ap-northeast-1", "ca-central-1",
        "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-gov-east-1", "us-gov-west-1",
    ];

    /// <summary>The port on 127.0.0.1; 0 = any free one.</summary>
    public int Port { get; init; }

    /// <summary>How many times faster than real time the pools live: above 0, at most 100,000; 0 = transitions take no time at all.</summary>
    public double Speed { get; init; } = 1;

    public IReadOnlyList<string> Regions { get; init; } = PoolsRegions;

    public IReadOnlyList<EmulatorCredential> Credentials { get; init; } = EmulatorCredential.Defaults;

    /// <summary>Switches that differ from their defaults, by name.</summary>
    public IReadOnlyDictionary<string, string> Switches { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether accounts find sample images, bundles and directories.</summary>
    public bool Seeded { get; init; } = true;

    /// <summary>Makes ids repeatable; null = they differ from run to run.</summary>
    public int? RandomSeed { get; init; }

    /// <summary>The wall clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
