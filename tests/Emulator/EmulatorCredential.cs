namespace WorkSpacesProvider.Emulator;

/// <summary>A key pair the emulator accepts, and the account it belongs to.</summary>
public sealed record EmulatorCredential(string AccessKeyId, string SecretAccessKey, string AccountId)
{
    /// <summary>Temporary credentials carry one; a request must then send it.</summary>
    public string? SessionToken { get; init; }

    /// <summary>On the wall clock; null = never.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>Who the key pair is: a user of the account, unless it says otherwise.</summary>
    public string PrincipalArn { get; init; } = $"arn:aws:iam::{AccountId}:user/emulator";

    /// <summary>The two accounts that are there by default. The keys are made up; no real account has them.</summary>
    public static IReadOnlyList<EmulatorCredential> Defaults { get; } =
    [
        new("AKIAEMULATOR00000001", "emulator-secret-key-of-account-one", "111111111111"),
        new("AKIAEMULATOR00000002", "emulator-secret-key-of-account-two", "222222222222"),
    ];
}
