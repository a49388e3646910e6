using System.Text.Json.Nodes;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.TerraformAcceptance.Expectations;

/// <summary>What terraform's state holds, as <c>terraform show -json</c> tells it. What is tainted must be expected.</summary>
internal sealed class StateExpectations(JsonObject state)
{
    private IReadOnlyList<JsonObject> Resources =>
        [.. (state["values"]?["root_module"]?["resources"]?.AsArray() ?? []).Select(resource => resource!.AsObject())];

    public void Check(JsonObject expect)
    {
        foreach (var (address, expected) in expect["state"]?.AsObject() ?? [])
        {
            var values = Resources.FirstOrDefault(resource => (string?)resource["address"] == address)?["values"];
            Require($"state of {address}", expected, values);
        }

        var tainted = Resources.Where(resource => (bool?)resource["tainted"] == true).Select(resource => (string)resource["address"]!);
        Assert.Equal((expect["tainted"]?.AsArray() ?? []).Select(address => (string)address!), tainted);

        foreach (var (name, expected) in expect["outputs"]?.AsObject() ?? [])
            Require($"output {name}", expected, state["values"]?["outputs"]?[name]?["value"]);
    }

    private static void Require(string what, JsonNode? expected, JsonNode? actual)
    {
        var difference = JsonMatch.Difference(expected, actual, isPart: true);
        Assert.True(difference is null, $"{what}: {difference}.");
    }
}
