using System.Collections.Concurrent;

namespace WorkSpacesProvider.Emulator.Auth;

/// <summary>The key pairs that are accepted now: those of the start, and those that AssumeRole or the control API added.</summary>
internal sealed class CredentialStore
{
    private readonly IReadOnlyList<EmulatorCredential> _initial;
    private readonly ConcurrentDictionary<string, EmulatorCredential> _byAccessKey = new(StringComparer.Ordinal);

    public CredentialStore(IReadOnlyList<EmulatorCredential> initial)
    {
        _initial = initial;
        Reset();
    }

    public EmulatorCredential? Find(string accessKeyId) => _byAccessKey.GetValueOrDefault(accessKeyId);

    public void Put(EmulatorCredential credential) => _byAccessKey[credential.AccessKeyId] = credential;

    public bool Remove(string accessKeyId) => _byAccessKey.TryRemove(accessKeyId, out _);

    public void Reset()
    {
        _byAccessKey.Clear();
        foreach (var credential in _initial) Put(credential);
    }
}
