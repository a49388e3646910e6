using System.Globalization;

namespace WorkSpacesProvider.Pools;

/// <summary>Writes times as the properties of this package have them: RFC 3339, UTC, fractions of a second only where there are some.</summary>
internal static class Rfc3339
{
    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
