using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Waiting;

public sealed class PoolErrorTableTests
{
    [Fact]
    public void All_40_codes_of_the_model_and_the_3_documented_beside_it_are_known() => Assert.Equal(43, PoolErrorTable.Codes.Count);

    [Fact]
    public void Every_code_of_the_enum_is_known() =>
        Assert.All(
            typeof(WorkspacesPoolErrorCode).GetFields().Select(field => (string)field.GetRawConstantValue()!), code => Assert.Contains(code, PoolErrorTable.Codes));

    [Fact]
    public void Every_code_is_written_as_AWS_writes_codes() => Assert.All(PoolErrorTable.Codes, code => Assert.Matches("^[A-Z_]+$", code));

    [Fact]
    public void Only_what_AWS_tries_again_by_itself_or_a_start_ends_can_heal() => Assert.Equal(
        [
            "DOMAIN_JOIN_INTERNAL_SERVICE_ERROR",
            "INSUFFICIENT_CAPACITY_ERROR_WORKSPACES_POOL_AZ",
            "INTERNAL_SERVICE_ERROR",
            "WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE",
            "WORKSPACES_POOL_SESSION_RESERVATION_ERROR",
            "WORKSPACES_POOL_STOPPED",
        ],
        PoolErrorTable.Codes.Where(code => PoolErrorTable.Advice(code).CanHeal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_hint_is_a_sentence() => Assert.All(
        PoolErrorTable.Codes, code => Assert.Matches("^[A-Z].+[.]$", PoolErrorTable.Advice(code).Hint));

    [Theory]
    [InlineData("A_CODE_OF_THE_FUTURE")]
    [InlineData(null)]
    public void A_code_that_nobody_knows_may_heal(string? code) => Assert.True(PoolErrorTable.Advice(code).CanHeal);

    [Theory]
    [InlineData("SUBNET_NOT_FOUND", "Gone.", "SUBNET_NOT_FOUND: Gone. The directory names a subnet that is gone; give it two that exist.")]
    [InlineData("SUBNET_NOT_FOUND", null, "SUBNET_NOT_FOUND. The directory names a subnet that is gone; give it two that exist.")]
    [InlineData(null, "Odd", "an error without a code: Odd. Look the code up in the WorkSpaces administration guide.")]
    public void An_error_is_told_with_code_words_and_hint(string? code, string? words, string text) =>
        Assert.Equal(text, PoolErrorText.Describe(new WorkspacesPoolError { ErrorCode = code, ErrorMessage = words }));
}
