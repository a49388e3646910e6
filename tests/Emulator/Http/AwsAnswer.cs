namespace WorkSpacesProvider.Emulator.Http;

/// <summary>An answer before it is sent. A status of 0: none is sent.</summary>
internal sealed record AwsAnswer(int StatusCode, byte[] Body)
{
    public static AwsAnswer None { get; } = new(0, []);
}
