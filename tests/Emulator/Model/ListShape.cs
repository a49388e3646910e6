namespace WorkSpacesProvider.Emulator.Model;

internal sealed record ListShape(Shape Member, int Min = 0, int Max = int.MaxValue) : Shape;
