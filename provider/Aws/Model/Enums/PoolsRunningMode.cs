namespace WorkSpacesProvider.Aws;

/// <summary>AUTO_STOP runs an instance while a user is connected, ALWAYS_ON all the time.</summary>
public static class PoolsRunningMode
{
    public const string AutoStop = "AUTO_STOP";
    public const string AlwaysOn = "ALWAYS_ON";
}
