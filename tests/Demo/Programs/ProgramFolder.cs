using WorkSpacesProvider.Engine.Display;

namespace WorkSpacesProvider.Demo.Programs;

/// <summary>A copy of an example, which the story edits as a person would.</summary>
internal sealed class ProgramFolder(string path, Terminal terminal)
{
    public string Path => path;

    /// <param name="example">The folder to copy; what lies in folders below it is left out.</param>
    /// <param name="path">Where the copy goes.</param>
    /// <param name="preparation">What the copy has otherwise than the example; not shown.</param>
    /// <param name="terminal">Where edits are shown.</param>
    public static ProgramFolder CopyOf(string example, string path, IEnumerable<Edit> preparation, Terminal terminal)
    {
        Directory.CreateDirectory(path);
        foreach (var file in Directory.EnumerateFiles(example))
            File.Copy(file, System.IO.Path.Combine(path, System.IO.Path.GetFileName(file)));
        var program = new ProgramFolder(path, terminal);
        foreach (var edit in preparation)
            program.Replace(edit);
        return program;
    }

    /// <summary>Makes the edits, and shows the lines that they change.</summary>
    public void Change(IReadOnlyList<Edit> edits)
    {
        foreach (var file in edits.GroupBy(edit => edit.File, StringComparer.Ordinal))
        {
            terminal.Line(file.Key, Shade.Dim);
            foreach (var edit in file)
            {
                var before = File.ReadAllLines(FileOf(edit.File));
                Replace(edit);
                Show(before, File.ReadAllLines(FileOf(edit.File)));
            }
        }

        terminal.Line();
    }

    /// <summary>Undoes the edits, and shows nothing of it.</summary>
    public void TakeBack(IReadOnlyList<Edit> edits)
    {
        foreach (var edit in edits)
            Replace(edit with { Old = edit.New, New = edit.Old });
    }

    private void Replace(Edit edit)
    {
        var text = File.ReadAllText(FileOf(edit.File));
        if (text.Split(edit.Old).Length != 2)
            throw new DemoFailureException($"'{edit.Old}' should stand in {edit.File} once: the demo's edits no longer fit the example.");
        File.WriteAllText(FileOf(edit.File), text.Replace(edit.Old, edit.New, StringComparison.Ordinal));
    }

    private void Show(string[] before, string[] after)
    {
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var rest = before.Reverse().Zip(after.Reverse()).Take(Math.Min(before.Length, after.Length) - same).TakeWhile(pair => pair.First == pair.Second).Count();
        foreach (var line in before[same..^rest])
            terminal.Line($"- {line}", Shade.Red);
        foreach (var line in after[same..^rest])
            terminal.Line($"+ {line}", Shade.Green);
    }

    private string FileOf(string name) => System.IO.Path.Combine(path, name);
}
