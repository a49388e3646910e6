namespace WorkSpacesProvider.Aws.Tests;

/// <summary>
/// Factories and clients that know nothing of the machine they run on: no process environment, no home directory, no metadata service.
/// </summary>
internal static class Clients
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "a-secret-key-that-nobody-may-see";
    public const string Token = "a-session-token-that-nobody-may-see";

    public static Func<string, string?> Environment(params (string Name, string Value)[] variables)
    {
        var values = variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        values.TryAdd("HOME", "/nonexistent");
        values.TryAdd("AWS_EC2_METADATA_DISABLED", "true");
        return values.GetValueOrDefault;
    }

    public static AwsConfiguration Configuration(Uri? endpoint = null) => new()
    {
        Region = "eu-west-1",
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        Token = Token,
        Endpoint = endpoint,
    };

    public static WorkSpacesClientFactory Factory(
        AwsConfiguration configuration, TimeProvider? time = null, params (string, string)[] environment) =>
        new(configuration, time ?? new JumpingTimeProvider(), new Random(1), Environment(environment));

    /// <summary>A client of the stand-in on which waits take no time.</summary>
    public static IWorkSpacesClient For(StandIn standIn, TimeProvider? time = null) =>
        Factory(Configuration(standIn.Endpoint), time).ForRegion(null);
}
