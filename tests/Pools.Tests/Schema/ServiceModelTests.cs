using System.Text.Json;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Images;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Schema;

/// <summary>Compares our rules and tables with AWS's model of the API.</summary>
public sealed class ServiceModelTests
{
    private static readonly string[] DocumentedBesideTheModel =
        ["INSUFFICIENT_CAPACITY_ERROR_WORKSPACES_POOL_AZ", "INVALID_CUSTOMER_SUBNET_CIDR_BLOCK", "WORKSPACES_POOL_SESSION_RESERVATION_ERROR"];

    [SkippableFact]
    public void Every_error_code_of_a_pool_has_its_advice()
    {
        using var model = ServiceModel.Read();
        var codes = model.RootElement.GetProperty("shapes").GetProperty("WorkspacesPoolErrorCode").GetProperty("enum").EnumerateArray().Select(code => code.GetString()!);

        Assert.Equal(codes.Concat(DocumentedBesideTheModel).Order(StringComparer.Ordinal), PoolErrorTable.Codes.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Every_error_code_of_an_image_has_its_remedy()
    {
        using var model = ServiceModel.Read();
        var codes = model.RootElement.GetProperty("shapes").GetProperty("WorkspaceImageErrorDetailCode").GetProperty("enum").EnumerateArray().Select(code => code.GetString()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), ImageErrorTable.Codes.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("ImageType", "ImageType")]
    [InlineData("ImageState", "WorkspaceImageState")]
    [InlineData("OperatingSystemType", "OperatingSystemType")]
    [InlineData("PoolState", "WorkspacesPoolState")]
    [InlineData("PoolFilterOperator", "DescribeWorkspacesPoolsFilterOperator")]
    [InlineData("WorkspaceType", "WorkspaceType")]
    public void What_an_argument_may_be_is_what_the_model_has(string type, string shape)
    {
        using var model = ServiceModel.Read();
        using var schema = JsonDocument.Parse(EmbeddedSchema.Read());
        var values = schema.RootElement.GetProperty("types").GetProperty($"aws-workspaces:index:{type}").GetProperty("enum").EnumerateArray().Select(value => value.GetProperty("value").GetString());

        Assert.Equal(
            model.RootElement.GetProperty("shapes").GetProperty(shape).GetProperty("enum").EnumerateArray().Select(value => value.GetString()).Order(StringComparer.Ordinal),
            values.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("capacity.desiredUserSessions", "DesiredUserSessions")]
    [InlineData("timeoutSettings.disconnectTimeoutInSeconds", "DisconnectTimeoutInSeconds")]
    [InlineData("timeoutSettings.idleDisconnectTimeoutInSeconds", "IdleDisconnectTimeoutInSeconds")]
    [InlineData("timeoutSettings.maxUserDurationInSeconds", "MaxUserDurationInSeconds")]
    public void A_range_is_that_of_the_model(string path, string shape)
    {
        using var model = ServiceModel.Read();
        var spec = model.RootElement.GetProperty("shapes").GetProperty(shape);
        var holds = PoolRules.All.Single(rule => rule.Path.ToString() == path).Holds;
        var min = spec.GetProperty("min").GetInt32();

        Assert.True(holds(min));
        Assert.False(holds(min - 1));
        if (spec.TryGetProperty("max", out var max))
        {
            Assert.True(holds(max.GetInt32()));
            Assert.False(holds(max.GetInt32() + 1));
        }
        else
        {
            Assert.True(holds(int.MaxValue));
        }
    }

    [SkippableTheory]
    [InlineData("poolName", "WorkspacesPoolName")]
    [InlineData("description", "UpdateDescription")]
    [InlineData("bundleId", "BundleId")]
    [InlineData("applicationSettings.settingsGroup", "SettingsGroup")]
    public void A_pattern_takes_the_characters_that_the_model_s_takes(string path, string shape)
    {
        using var model = ServiceModel.Read();
        var pattern = model.RootElement.GetProperty("shapes").GetProperty(shape).GetProperty("pattern").GetString()!;
        var holds = PoolRules.All.Single(rule => rule.Path.ToString() == path).Holds;
        var start = path == "bundleId" ? "wsb-0000000" : "a";

        var wrong = Enumerable.Range(32, 200).Select(code => $"{start}{(char)code}")
            .Where(text => holds(text) != System.Text.RegularExpressions.Regex.IsMatch(text, $"^(?:{pattern})$")).ToList();

        Assert.Empty(wrong);
    }
}
