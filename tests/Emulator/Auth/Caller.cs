namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>Who signed a request, and for which region.</summary>
internal sealed record Caller(EmulatorCredential Credential, string Region)
{
    public string AccountId => Credential.AccountId;
}
