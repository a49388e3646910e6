namespace WorkSpacesProvider.TerraformAcceptance.Scenarios;

/// <summary>Secrets appear in nothing that is shown or logged, whatever the level of the log.</summary>
internal static class ScenarioSecrets
{
    public static void Check(IReadOnlyList<string> secrets, IReadOnlyList<string> said)
    {
        foreach (var secret in secrets)
            Assert.All(said, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }
}
