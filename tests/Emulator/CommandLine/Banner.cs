using System.Text.Json;

namespace WorkSpacesProvider.Emulator.CommandLine;

/// <summary>The first words of the emulator: how to reach it.</summary>
internal sealed record Banner(
    string Endpoint, string ControlUrl, IReadOnlyList<string> Regions, IReadOnlyList<EmulatorCredential> Credentials, double Speed)
{
    public string Json() => JsonSerializer.Serialize(this, BannerJson.Default.Banner);

    /// <summary>Lines that a shell takes as they are: one to export, the rest comments.</summary>
    public string Text()
    {
        var first = Credentials[0];
        var lines = new List<string>
        {
            $"export AWS_ENDPOINT_URL_WORKSPACES={Endpoint} AWS_ENDPOINT_URL_STS={Endpoint} AWS_REGION={Regions[0]} "
                + $"AWS_ACCESS_KEY_ID={first.AccessKeyId} AWS_SECRET_ACCESS_KEY={first.SecretAccessKey}"
                + (first.SessionToken is { } token ? $" AWS_SESSION_TOKEN={token}" : "")
                + $"  # account {first.AccountId}; regions: {string.Join(' ', Regions)}",
        };
        lines.AddRange(Credentials.Skip(1).Select(credential =>
            $"# account {credential.AccountId}: AWS_ACCESS_KEY_ID={credential.AccessKeyId} AWS_SECRET_ACCESS_KEY={credential.SecretAccessKey}"
            + (credential.SessionToken is { } token ? $" AWS_SESSION_TOKEN={token}" : "")));
        lines.Add($"# control: {ControlUrl}  speed: {(Speed == 0 ? "instant" : $"{Speed}x")}  stop: Ctrl+C");
        return string.Join('\n', lines);
    }
}
