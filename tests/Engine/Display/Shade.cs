namespace WorkSpacesProvider.Engine.Display;

/// <summary>The colours of the display, as the numbers of ANSI's SGR sequence.</summary>
internal enum Shade
{
    None = 0,
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Magenta = 35,
    Cyan = 36,
}
