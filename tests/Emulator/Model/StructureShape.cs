using System.Collections.Immutable;

namespace WorkSpacesProvider.Emulator.Model;

internal sealed record StructureShape(params ImmutableArray<Member> Members) : Shape;
