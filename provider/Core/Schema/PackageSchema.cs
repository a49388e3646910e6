using System.Collections.Immutable;

namespace WorkSpacesProvider.Core.Schema;

/// <summary>schema.json, read: the one source of types, required, enums, defaults, replace and secret flags.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">The package's version, without a leading v.</param>
/// <param name="Configuration">The provider's configuration keys.</param>
/// <param name="Resources">Resources by token.</param>
/// <param name="Functions">Functions by token.</param>
public sealed record PackageSchema(
    string Name,
    string Version,
    ObjectSchema Configuration,
    ImmutableSortedDictionary<string, ResourceSchema> Resources,
    ImmutableSortedDictionary<string, FunctionSchema> Functions)
{
    /// <summary>Reads a package schema in Pulumi's format (pulumi/pulumi pkg/codegen/schema/pulumi.json).</summary>
    /// <exception cref="FormatException">A reference leads nowhere, or a type is none that the format knows.</exception>
    public static PackageSchema Parse(ReadOnlyMemory<byte> utf8Json) => SchemaReader.Read(utf8Json);
}
