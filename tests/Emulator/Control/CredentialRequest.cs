namespace WorkSpacesProvider.Emulator.Control;

internal sealed record CredentialRequest(
    string AccessKeyId, string SecretAccessKey, string AccountId, string? SessionToken, DateTimeOffset? Expiration);
