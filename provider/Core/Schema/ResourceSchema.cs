namespace WorkSpacesProvider.Core.Schema;

/// <param name="Token">The type token, <c>package:module:Name</c>.</param>
/// <param name="Inputs">What a program declares.</param>
/// <param name="Outputs">What it gets back; repeats the inputs.</param>
/// <param name="ListInputs">The filters of a listing, or null where the resource can't be listed.</param>
/// <param name="Description">Markdown.</param>
public sealed record ResourceSchema(string Token, ObjectSchema Inputs, ObjectSchema Outputs, ObjectSchema? ListInputs, string Description);
