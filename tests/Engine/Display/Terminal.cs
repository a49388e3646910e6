namespace WorkSpacesProvider.Engine.Display;

/// <summary>Lines for a person. On a terminal they have colours and one status line; anywhere else they are plain text.</summary>
internal sealed class Terminal(TextWriter output, bool isTerminal, int width = 120)
{
    private const string ClearLine = "\r\e[2K";

    private readonly Lock _lock = new();
    private bool _hasStatus;

    /// <summary>Colours are shown.</summary>
    public bool IsTerminal => isTerminal;

    public void Line(string text = "", Shade shade = Shade.None)
    {
        lock (_lock)
        {
            RemoveStatus();
            output.WriteLine(Paint(text, shade));
        }
    }

    /// <summary>Text that the next line or status takes the place of; plain text keeps every one of them.</summary>
    public void Status(string text)
    {
        lock (_lock)
        {
            if (!isTerminal)
            {
                output.WriteLine(text);
                return;
            }

            RemoveStatus();
            output.Write(Paint(text.Length < width ? text : text[..(width - 1)], Shade.Dim));
            output.Flush();
            _hasStatus = true;
        }
    }

    public string Paint(string text, Shade shade) =>
        isTerminal && shade != Shade.None && text.Length > 0 ? $"\e[{(int)shade}m{text}\e[0m" : text;

    private void RemoveStatus()
    {
        if (_hasStatus)
            output.Write(ClearLine);
        _hasStatus = false;
    }
}
