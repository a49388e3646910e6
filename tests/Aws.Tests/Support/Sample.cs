using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Aws.Tests;

/// <summary>A request and a response of an operation with every member that the API model gives them.</summary>
internal sealed record Sample(string Request, string Response)
{
    public static Sample Of(string operation)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", $"{operation}.json")))!;
        return new(sample["request"]!.ToJsonString(), sample["response"]!.ToJsonString());
    }
}
