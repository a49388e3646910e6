using System.Collections.Immutable;

namespace WorkSpacesProvider.Core.Schema;

/// <summary>A set of named properties: the inputs or outputs of a resource or function, or an object type.</summary>
public sealed record ObjectSchema(ImmutableSortedDictionary<string, PropertySchema> Properties)
{
    public static ObjectSchema Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertySchema>(StringComparer.Ordinal));

    public PropertySchema? this[string name] => Properties.GetValueOrDefault(name);
}
