namespace WorkSpacesProvider.Emulator.Control;

internal sealed record ClockView(DateTimeOffset Now, bool Held, double Speed);
