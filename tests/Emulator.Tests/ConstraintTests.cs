using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Emulator.Model;
using WorkSpacesProvider.Emulator.Tests.Support;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("""{"PoolName":"-a"}""", "Value '-a' at 'poolName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$")]
    [InlineData("""{"PoolName":null}""", "Value null at 'poolName' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"Description":""}""", "Value '' at 'description' failed to satisfy constraint: Member must have length greater than or equal to 1")]
    [InlineData("""{"Capacity":{}}""", "Value null at 'capacity.desiredUserSessions' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"Capacity":{"DesiredUserSessions":-1}}""", "Value '-1' at 'capacity.desiredUserSessions' failed to satisfy constraint: Member must have value greater than or equal to 0")]
    [InlineData("""{"DirectoryId":"d-9"}""", "Value 'd-9' at 'directoryId' failed to satisfy constraint: Member must have length greater than or equal to 10")]
    [InlineData("""{"RunningMode":"MANUAL"}""", "Value 'MANUAL' at 'runningMode' failed to satisfy constraint: Member must satisfy enum value set: [AUTO_STOP, ALWAYS_ON]")]
    [InlineData("""{"Tags":[{"Key":"a"},{"Value":"b"}]}""", "Value null at 'tags.2.member.key' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"Tags":[null]}""", "Value null at 'tags.1.member' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"ApplicationSettings":{}}""", "Value null at 'applicationSettings.status' failed to satisfy constraint: Member must not be null")]
    [InlineData("""{"TimeoutSettings":{"DisconnectTimeoutInSeconds":59}}""", "Value '59' at 'timeoutSettings.disconnectTimeoutInSeconds' failed to satisfy constraint: Member must have value greater than or equal to 60")]
    [InlineData("""{"TimeoutSettings":{"IdleDisconnectTimeoutInSeconds":36001}}""", "Value '36001' at 'timeoutSettings.idleDisconnectTimeoutInSeconds' failed to satisfy constraint: Member must have value less than or equal to 36000")]
    [InlineData("""{"TimeoutSettings":{"MaxUserDurationInSeconds":432001}}""", "Value '432001' at 'timeoutSettings.maxUserDurationInSeconds' failed to satisfy constraint: Member must have value less than or equal to 432000")]
    public void A_broken_constraint_names_the_member_and_the_rule(string change, string failure) =>
        Assert.Contains(failure, Check(RequestShapes.CreateWorkspacesPool, change), StringComparer.Ordinal);

    [Fact]
    public void All_failures_are_counted()
    {
        var failures = Check(RequestShapes.CreateWorkspacesPool, "{}");

        Assert.Equal(5, failures.Count);
    }

    [Fact]
    public void A_bad_id_in_a_list_is_reported_with_the_list() => Assert.Equal(
        ["Value '[wspool-000000001, x]' at 'poolIds' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy regular expression pattern: ^wspool-[0-9a-z]{9}$]"],
        Check(RequestShapes.DescribeWorkspacesPools, """{"PoolIds":["wspool-000000001","x"]}"""));

    [Theory]
    [InlineData("""{"PoolIds":[]}""", 1)]
    [InlineData("""{"Limit":0}""", 1)]
    [InlineData("""{"Limit":26}""", 1)]
    [InlineData("""{"NextToken":""}""", 1)]
    [InlineData("""{"Filters":[{}]}""", 3)]
    [InlineData("""{"Filters":[{"Name":"PoolName","Values":["x"],"Operator":"EQUALS"}]}""", 1)]
    [InlineData("""{"Filters":[{"Name":"PoolName","Values":["xy"],"Operator":"EQUALS"}]}""", 0)]
    [InlineData("""{"Limit":25,"Unknown":[{}]}""", 0)]
    public void The_bounds_of_lists_numbers_and_tokens_hold(string input, int failures) =>
        Assert.Equal(failures, Check(RequestShapes.DescribeWorkspacesPools, input).Count);

    [Theory]
    [InlineData("""{"PoolId":"wspool-000000001\n"}""")]
    [InlineData("""{"PoolId":"xwspool-000000001"}""")]
    [InlineData("""{"PoolId":"wspool-00000000A"}""")]
    public void A_pattern_matches_the_whole_text(string input) => Assert.Single(Check(RequestShapes.OnePool, input));

    [Theory]
    [InlineData("d-90670000aa", 0)]
    [InlineData("wsd-pools00001", 0)]
    [InlineData("d-90670000zz", 1)]
    [InlineData("xx-d-90670000aa", 1)]
    [InlineData("d-90670000aawsd-pools00001", 1)]
    public void Both_forms_of_directory_ids_are_matched_whole(string id, int failures) =>
        Assert.Equal(failures, Check(RequestShapes.UpdateWorkspacesPool, $$"""{"PoolId":"wspool-000000001","DirectoryId":"{{id}}"}""").Count);

    [Fact]
    public void Lengths_count_code_points()
    {
        var face = char.ConvertFromUtf32(0x1F600);
        Assert.Empty(Check(RequestShapes.CreateTags, $$"""{"ResourceId":"r","Tags":[{"Key":"{{string.Concat(Enumerable.Repeat(face, 127))}}"}]}"""));
        Assert.Single(Check(RequestShapes.CreateTags, $$"""{"ResourceId":"r","Tags":[{"Key":"{{string.Concat(Enumerable.Repeat(face, 128))}}"}]}"""));
    }

    [Theory]
    [InlineData("""{"PoolName":5}""", "NUMBER_VALUE can not be converted to a String at 'poolName'")]
    [InlineData("""{"Capacity":{"DesiredUserSessions":"5"}}""", "STRING_VALUE can not be converted to an Integer at 'capacity.desiredUserSessions'")]
    [InlineData("""{"Capacity":{"DesiredUserSessions":1.5}}""", "NUMBER_VALUE can not be converted to an Integer at 'capacity.desiredUserSessions'")]
    [InlineData("""{"Capacity":{"DesiredUserSessions":2147483648}}""", "NUMBER_VALUE can not be converted to an Integer at 'capacity.desiredUserSessions'")]
    [InlineData("""{"Capacity":[]}""", "START_ARRAY can not be converted to a structure at 'capacity'")]
    [InlineData("""{"Tags":{}}""", "START_OBJECT can not be converted to a list at 'tags'")]
    [InlineData("[]", "START_ARRAY can not be converted to a structure at the request body")]
    public void A_value_of_the_wrong_type_is_a_serialization_error(string input, string message)
    {
        var exception = Assert.Throws<AwsException>(() => Check(RequestShapes.CreateWorkspacesPool, input));

        Assert.Equal(("SerializationException", message), (exception.Code, exception.Message));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"PoolId":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("nonsense")]
    public async Task A_body_that_is_no_JSON_is_a_serialization_error_or_ignored(string body)
    {
        await using var emulator = await TestEmulator.StartAsync();

        var answer = await emulator.CallAsync("StartWorkspacesPool", body);

        Assert.True(answer.Error is "SerializationException" or "ValidationException", answer.Text);
    }

    [Fact]
    public async Task No_body_whatsoever_brings_a_server_fault()
    {
        await using var emulator = await TestEmulator.StartAsync();
        string[] values = ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "[]", "[[]]", "[null]", "{}", "{\"Key\":null}", "[{\"Key\":\"k\"}]", "\"\\udfff\""];
        string[] members = ["PoolId", "PoolIds", "Filters", "Limit", "NextToken", "Capacity", "Tags", "TagKeys", "ResourceId", "TimeoutSettings", "Owner"];
        var bodies = ArbMap.Default.GeneratorFor<(int, int, int)>()
            .Select(pick => (
                Operation: Operations.OperationTable.ByName.Keys.Order(StringComparer.Ordinal).ElementAt(Math.Abs(pick.Item1 % 14)),
                Body: $"{{\"{members[Math.Abs(pick.Item2 % members.Length)]}\":{values[Math.Abs(pick.Item3 % values.Length)]}}}"));

        Prop.ForAll(bodies.ToArbitrary(), call => emulator.CallAsync(call.Operation, call.Body).GetAwaiter().GetResult().StatusCode is 200 or 400)
            .QuickCheckThrowOnFailure();
    }

    private static IReadOnlyList<string> Check(StructureShape shape, string input)
    {
        using var document = JsonDocument.Parse(input);
        return ConstraintChecker.Check(shape, document.RootElement);
    }
}
