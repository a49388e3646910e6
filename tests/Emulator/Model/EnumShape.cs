using System.Collections.Immutable;

namespace WorkSpacesProvider.Emulator.Model;

/// <summary>Text out of a fixed set.</summary>
internal sealed record EnumShape(params ImmutableArray<string> Values) : Shape;
