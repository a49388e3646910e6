namespace WorkSpacesProvider.Emulator.State;

/// <summary>Makes ids in AWS's formats. Not safe for concurrent use: the state's lock guards it.</summary>
internal sealed class IdGenerator(Random random)
{
    private const string Hex = "0123456789abcdef";
    private const string LowerAlphanumeric = "0123456789abcdefghijklmnopqrstuvwxyz";

    private long _sequence;

    /// <summary>Rises by one; gives lists their order.</summary>
    public long NextSequence() => ++_sequence;

    public string PoolId() => "wspool-" + random.GetString(LowerAlphanumeric, 9);

    public string InstanceId() => "i-" + random.GetString(Hex, 17);

    public string EniId() => "eni-" + random.GetString(Hex, 17);

    public string PrivateIpAddress() => $"10.0.{random.Next(0, 256)}.{random.Next(4, 255)}";

    public string SessionId() =>
        $"{random.GetString(Hex, 8)}-{random.GetString(Hex, 4)}-4{random.GetString(Hex, 3)}-"
        + $"a{random.GetString(Hex, 3)}-{random.GetString(Hex, 12)}";
}
