namespace WorkSpacesProvider.Pools.Tests;

public sealed class PoolInputsTests
{
    public static TheoryData<string> Policies { get; } = new(Enum.GetNames<ActiveSessionsPolicy>());

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_policy_is_read_by_its_name(string policy) => Assert.Equal(
        new StopPolicy(Enum.Parse<ActiveSessionsPolicy>(policy), TimeSpan.FromSeconds(90)),
        Read(MapValue.Of((PoolProperty.ActiveSessions, policy.ToUpperInvariant()), (PoolProperty.DrainTimeoutInSeconds, 90))));

    [Fact]
    public void Without_a_policy_people_are_disconnected() => Assert.Equal(StopPolicy.Default, Read(MapValue.Empty));

    [Fact]
    public void People_are_waited_for_half_an_hour_where_the_policy_names_no_time() => Assert.Equal(
        new StopPolicy(ActiveSessionsPolicy.Wait, TimeSpan.FromMinutes(30)), Read(MapValue.Of((PoolProperty.ActiveSessions, "WAIT"))));

    private static StopPolicy Read(MapValue policy) => PoolInputs.Read(MapValue.Of((PoolProperty.StopPolicy, policy))).StopPolicy;
}
