namespace WorkSpacesProvider.Core.Schema;

/// <param name="Token">The function token, <c>package:module:name</c>.</param>
/// <param name="Inputs">The arguments.</param>
/// <param name="Outputs">The members of the result.</param>
/// <param name="Description">Markdown.</param>
public sealed record FunctionSchema(string Token, ObjectSchema Inputs, ObjectSchema Outputs, string Description);
