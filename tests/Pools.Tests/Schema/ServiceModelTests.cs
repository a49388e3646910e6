using System.Text.Json;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Schema;

/// <summary>Compares our rules and tables with AWS's model of the API, where a copy of it is at hand: beside the repository, or where WORKSPACES_MODEL says.</summary>
public sealed class ServiceModelTests
{
    private static readonly string[] DocumentedBesideTheModel =
        ["INSUFFICIENT_CAPACITY_ERROR_WORKSPACES_POOL_AZ", "INVALID_CUSTOMER_SUBNET_CIDR_BLOCK", "WORKSPACES_POOL_SESSION_RESERVATION_ERROR"];

    [SkippableFact]
    public void Every_error_code_of_a_pool_has_its_advice()
    {
        using var model = Read();
        var codes = model.RootElement.GetProperty("shapes").GetProperty("WorkspacesPoolErrorCode").GetProperty("enum").EnumerateArray().Select(code => code.GetString()!);

        Assert.Equal(codes.Concat(DocumentedBesideTheModel).Order(StringComparer.Ordinal), PoolErrorTable.Codes.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("capacity.desiredUserSessions", "DesiredUserSessions")]
    [InlineData("timeoutSettings.disconnectTimeoutInSeconds", "DisconnectTimeoutInSeconds")]
    [InlineData("timeoutSettings.idleDisconnectTimeoutInSeconds", "IdleDisconnectTimeoutInSeconds")]
    [InlineData("timeoutSettings.maxUserDurationInSeconds", "MaxUserDurationInSeconds")]
    public void A_range_is_that_of_the_model(string path, string shape)
    {
        using var model = Read();
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
        using var model = Read();
        var pattern = model.RootElement.GetProperty("shapes").GetProperty(shape).GetProperty("pattern").GetString()!;
        var holds = PoolRules.All.Single(rule => rule.Path.ToString() == path).Holds;
        var start = path == "bundleId" ? "wsb-0000000" : "a";

        var wrong = Enumerable.Range(32, 200).Select(code => $"{start}{(char)code}")
            .Where(text => holds(text) != System.Text.RegularExpressions.Regex.IsMatch(text, $"^(?:{pattern})$")).ToList();

        Assert.Empty(wrong);
    }

    private static JsonDocument Read()
    {
        var path = Environment.GetEnvironmentVariable("WORKSPACES_MODEL") ?? Path.Combine(Repository.Root, "..", "shared", "model", "workspaces-pools-model.json");
        Skip.IfNot(File.Exists(path), $"There is no copy of AWS's model at {path}; WORKSPACES_MODEL can name one.");
        return JsonDocument.Parse(File.ReadAllBytes(path));
    }
}
