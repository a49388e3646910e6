namespace WorkSpacesProvider.Demo.Programs;

/// <summary>A change that a person makes to a program: one text in one file becomes another.</summary>
/// <param name="File">The file, in the program's folder.</param>
/// <param name="Old">What stands there now, exactly once.</param>
/// <param name="New">What is to stand there.</param>
internal sealed record Edit(string File, string Old, string New);
