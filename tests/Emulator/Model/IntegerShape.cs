namespace WorkSpacesProvider.Emulator.Model;

/// <summary>A whole number of 32 bits.</summary>
internal sealed record IntegerShape(int Min = int.MinValue, int Max = int.MaxValue) : Shape;
