namespace WorkSpacesProvider.Pools;

/// <summary>What a needed stop does to people who are connected.</summary>
internal enum ActiveSessionsPolicy
{
    Disconnect,
    Wait,
    Fail,
}
