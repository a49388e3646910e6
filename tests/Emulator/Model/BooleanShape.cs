namespace WorkSpacesProvider.Emulator.Model;

internal sealed record BooleanShape : Shape;
