namespace WorkSpacesProvider.Docs;

/// <param name="Path">The file.</param>
/// <param name="Text">What it should hold.</param>
internal sealed record DocumentationFile(string Path, string Text);
