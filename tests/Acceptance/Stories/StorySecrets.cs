using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Secrets appear in no output: not in what is logged, not in errors, not on the provider's stderr.</summary>
internal static class StorySecrets
{
    public static void Check(StackProgram program, DeploymentResult result, StoryWorld world)
    {
        var secrets = program.Resources.Select(resource => resource.Inputs).Append(program.Config)
            .SelectMany(PropertyValues.SecretTexts).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
        var said = string.Join(
            '\n', [.. result.Log.Select(line => line.Message), .. result.Errors, .. world.Sessions.Running.Select(session => session.Process.Stderr)]);
        foreach (var secret in secrets)
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }
}
