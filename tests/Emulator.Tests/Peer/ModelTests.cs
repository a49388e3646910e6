using System.Text.Json;
using WorkSpacesProvider.Emulator.Model;
using WorkSpacesProvider.Emulator.Operations;
using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests.Peer;

/// <summary>The emulator against the official service model.</summary>
public sealed class ModelTests
{
    /// <summary>What any AWS service answers without saying so in its model.</summary>
    private static readonly string[] CommonErrors = ["ValidationException", "SerializationException", "ThrottlingException", "UnknownOperationException"];

    private readonly ServiceModel? _model = ServiceModel.Find();

    [SkippableFact]
    public void The_emulator_answers_the_operations_of_the_model()
    {
        Skip.If(_model is null, ServiceModel.Missing);
        Assert.Equal(_model.Operations.Order(StringComparer.Ordinal), OperationTable.ByName.Keys.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void The_constraint_tables_say_what_the_model_says()
    {
        Skip.If(_model is null, ServiceModel.Missing);
        foreach (var operation in OperationTable.ByName.Values) AssertSame(operation.Input, _model.Input(operation.Name), operation.Name);
    }

    [SkippableFact]
    public void The_tables_of_what_can_be_seeded_say_what_the_model_says()
    {
        Skip.If(_model is null, ServiceModel.Missing);
        AssertSame(CatalogShapes.WorkspaceImage, "WorkspaceImage", "image", idIsRequired: true);
        AssertSame(CatalogShapes.WorkspaceBundle, "WorkspaceBundle", "bundle", idIsRequired: true);
        AssertSame(DirectoryShapes.WorkspaceDirectory, "WorkspaceDirectory", "directory", idIsRequired: true);
    }

    [SkippableFact]
    public async Task Every_answer_in_a_pools_life_is_valid()
    {
        Skip.If(_model is null, ServiceModel.Missing);
        await using var emulator = await TestEmulator.StartAsync();

        var created = await ValidAsync(emulator, "CreateWorkspacesPool", TestEmulator.NewPool(
            sessions: 30, more: """ "ApplicationSettings":{"Status":"ENABLED","SettingsGroup":"g"},"TimeoutSettings":{"MaxUserDurationInSeconds":7200} """));
        var id = created.Json.GetProperty("WorkspacesPool").GetProperty("PoolId").GetString()!;
        for (var minute = 0; minute < 3; minute++) await DescribeLaterAsync();
        await ValidAsync(emulator, "StartWorkspacesPool", TestEmulator.PoolId(id));
        for (var minute = 0; minute < 6; minute++) await DescribeLaterAsync();
        await emulator.ControlAsync("POST", $"pools/{id}/sessions", """{"userId":"user","count":25}""");
        var page = await ValidAsync(emulator, "DescribeWorkspacesPoolSessions", TestEmulator.PoolId(id));
        await ValidAsync(emulator, "DescribeWorkspacesPoolSessions", $$"""{"PoolId":"{{id}}","NextToken":"{{page.Json.GetProperty("NextToken").GetString()}}"}""");
        await ValidAsync(emulator, "TerminateWorkspacesPoolSession", $$"""{"SessionId":"{{page.Json.GetProperty("Sessions")[0].GetProperty("SessionId").GetString()}}"}""");
        await ValidAsync(emulator, "UpdateWorkspacesPool", $$$"""{"PoolId":"{{{id}}}","Description":"other","Capacity":{"DesiredUserSessions":3}}""");
        await emulator.ControlAsync("PUT", $"pools/{id}/errors", """[{"ErrorCode":"SUBNET_NOT_FOUND","ErrorMessage":"gone"}]""");
        for (var minute = 0; minute < 3; minute++) await DescribeLaterAsync();
        await ValidAsync(emulator, "CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{"Key":"a"}]}""");
        await ValidAsync(emulator, "DescribeTags", $$"""{"ResourceId":"{{id}}"}""");
        await ValidAsync(emulator, "DeleteTags", $$"""{"ResourceId":"{{id}}","TagKeys":["a"]}""");
        await ValidAsync(emulator, "StopWorkspacesPool", TestEmulator.PoolId(id));
        for (var minute = 0; minute < 6; minute++) await DescribeLaterAsync();
        await ValidAsync(emulator, "TerminateWorkspacesPool", TestEmulator.PoolId(id));
        await ValidAsync(emulator, "DescribeWorkspacesPools", "{}");

        async Task DescribeLaterAsync()
        {
            emulator.Time.Advance(TimeSpan.FromMinutes(1));
            await ValidAsync(emulator, "DescribeWorkspacesPools", $$"""{"PoolIds":["{{id}}"]}""");
        }
    }

    [SkippableFact]
    public async Task Every_sample_is_valid_in_every_region()
    {
        Skip.If(_model is null, ServiceModel.Missing);
        await using var emulator = await TestEmulator.StartAsync();
        foreach (var region in EmulatorOptions.PoolsRegions)
        {
            await ValidAsync(emulator, "DescribeWorkspaceImages", "{}", region);
            await ValidAsync(emulator, "DescribeWorkspaceBundles", "{}", region);
            await ValidAsync(emulator, "DescribeWorkspaceBundles", """{"Owner":"AMAZON"}""", region);
            await ValidAsync(emulator, "DescribeWorkspaceDirectories", "{}", region);
        }
    }

    [SkippableFact]
    public async Task Every_error_is_one_that_the_operation_may_answer()
    {
        Skip.If(_model is null, ServiceModel.Missing);
        await using var emulator = await TestEmulator.StartAsync();
        var id = await emulator.CreatePoolAsync();
        string[] bodies = ["{}", TestEmulator.PoolId(id), TestEmulator.PoolId("wspool-000000000"), TestEmulator.NewPool(), """{"ResourceId":"x","Tags":[],"TagKeys":[]}""",
            """{"SessionId":"00000000-0000-4000-a000-000000000000"}""", """{"PoolIds":["wspool-000000000"]}""", """{"BundleIds":["wsb-office2022"],"Owner":"AMAZON"}""",
            TestEmulator.NewPool("other").Replace("wsd-pools00001", "d-90670000aa", StringComparison.Ordinal)];
        foreach (var operation in _model.Operations)
        {
            foreach (var body in bodies)
            {
                var answer = await emulator.CallAsync(operation, body);
                if (answer.Error is not { } error || CommonErrors.Contains(error, StringComparer.Ordinal)) continue;
                Assert.True(_model.Errors(operation).Contains(error, StringComparer.Ordinal), $"{operation} {body}: {error}");
                var members = JsonSerializer.SerializeToElement(answer.Json.EnumerateObject().Where(member => member.Name is not "__type").ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal));
                Assert.Empty(_model.Failures(error, members));
            }
        }
    }

    private async Task<ApiAnswer> ValidAsync(TestEmulator emulator, string operation, string body, string region = TestEmulator.Region)
    {
        var answer = await emulator.CallAsync(operation, body, region: region);
        Assert.True(answer.StatusCode == 200, $"{operation}: {answer.Text}");
        Assert.Empty(_model!.Failures(_model.Output(operation), answer.Json));
        return answer;
    }

    private void AssertSame(Shape ours, string modelName, string path, bool idIsRequired = false)
    {
        var theirs = _model!.Shape(modelName);
        switch (ours)
        {
            case StructureShape structure:
                var required = theirs.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToList() : [];
                var members = theirs.GetProperty("members").EnumerateObject().ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
                Assert.Equal(members.Keys.Order(StringComparer.Ordinal), structure.Members.Select(member => member.Name).Order(StringComparer.Ordinal));
                foreach (var member in structure.Members)
                {
                    if (!idIsRequired) Assert.True(required.Contains(member.Name, StringComparer.Ordinal) == member.Required, $"{path}.{member.Name}");
                    AssertSame(member.Shape, members[member.Name].GetProperty("shape").GetString()!, $"{path}.{member.Name}");
                }

                break;
            case ListShape list:
                AssertBounds(theirs, list.Min, list.Max, path, 0);
                AssertSame(list.Member, theirs.GetProperty("member").GetProperty("shape").GetString()!, $"{path}[]");
                break;
            case StringShape text:
                AssertBounds(theirs, text.Min, text.Max, path, 0);
                Assert.Equal(theirs.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : null, text.Pattern);
                Assert.False(theirs.TryGetProperty("enum", out _), path);
                break;
            case IntegerShape range:
                AssertBounds(theirs, range.Min, range.Max, path, int.MinValue);
                break;
            case EnumShape choice:
                Assert.Equal(theirs.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!), choice.Values, StringComparer.Ordinal);
                break;
            case BooleanShape:
                Assert.Equal("boolean", theirs.GetProperty("type").GetString());
                break;
            default:
                Assert.Equal("timestamp", theirs.GetProperty("type").GetString());
                break;
        }
    }

    private static void AssertBounds(JsonElement theirs, int min, int max, string path, int lowest) => Assert.True(
        (theirs.TryGetProperty("min", out var theirMin) ? theirMin.GetInt32() : lowest) == min
        && (theirs.TryGetProperty("max", out var theirMax) ? theirMax.GetInt32() : int.MaxValue) == max,
        path);
}
