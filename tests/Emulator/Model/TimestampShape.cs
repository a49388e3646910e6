namespace WorkSpacesProvider.Emulator.Model;

/// <summary>Seconds since 1970 as a JSON number, possibly with a fraction.</summary>
internal sealed record TimestampShape : Shape;
