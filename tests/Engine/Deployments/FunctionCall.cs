namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>A function that a program calls, and the name that <c>${name.member}</c> refers to its result by.</summary>
internal sealed record FunctionCall(string Name, string Token, Struct Arguments);
