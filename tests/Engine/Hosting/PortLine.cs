using System.Globalization;

namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>The first line of a provider's stdout, read as strictly as the engine reads it.</summary>
internal static class PortLine
{
    /// <exception cref="FormatException">The engine would say that the plugin wrote an invalid port.</exception>
    public static int Parse(string line)
    {
        var text = line.Trim(' ', '\t', '\r');
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw new FormatException($"The provider wrote '{text}' as its first line; it must be a port from 1 to 65535.");
    }
}
