using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>URNs as the engine makes them: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>.</summary>
internal static class Urns
{
    public static string Of(StackProgram program, string type, string name) => $"urn:pulumi:{program.Stack}::{program.Project}::{type}::{name}";

    public static string OfProvider(StackProgram program) => Of(program, $"pulumi:providers:{ProviderSession.Package}", "default");

    public static string Name(string urn) => urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    public static string Type(string urn) => urn.Split("::")[2];
}
