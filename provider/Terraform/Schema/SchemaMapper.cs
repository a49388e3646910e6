using System.Collections.Immutable;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>
/// Derives Terraform's schema from the package's. An input that comes back among the outputs may be left out and is then whatever the
/// service chose: optional and computed, at every depth.
/// </summary>
internal sealed class SchemaMapper(NameText names)
{
    private const string IdName = "id";

    private static readonly SchemaAttribute Id = new(
        IdName, IdName, TypeConstraint.String, null, AttributeFlags.Computed, IsSensitive: false, "The id of the resource.", IsDeprecated: false);

    public SchemaBlock Configuration(ObjectSchema configuration) =>
        new(Attributes(configuration, ObjectSchema.Empty), "", HasTimeouts: false);

    public SchemaBlock Resource(ResourceSchema resource)
    {
        var attributes = Attributes(resource.Inputs, resource.Outputs);
        return new SchemaBlock(
            attributes.Any(attribute => attribute.Name == IdName) ? attributes : Sorted(attributes.Add(Id)),
            names.Summary(resource.Description),
            HasTimeouts: true);
    }

    public SchemaBlock DataSource(FunctionSchema function) =>
        new(Attributes(function.Inputs, function.Outputs), names.Summary(function.Description), HasTimeouts: false);

    private ImmutableArray<SchemaAttribute> Attributes(ObjectSchema inputs, ObjectSchema outputs) =>
        Sorted(inputs.Properties.Keys.Union(outputs.Properties.Keys, StringComparer.Ordinal).Select(name => Attribute(inputs[name], outputs[name])));

    private static ImmutableArray<SchemaAttribute> Sorted(IEnumerable<SchemaAttribute> attributes) =>
        [.. attributes.OrderBy(attribute => attribute.WireName, StringComparer.Ordinal)];

    /// <param name="input">What a program may give, or null for nothing.</param>
    /// <param name="output">What comes back, or null for nothing.</param>
    private SchemaAttribute Attribute(PropertySchema? input, PropertySchema? output)
    {
        var property = (input ?? output)!;
        var nested = Nested(input?.Type, output?.Type);
        return new SchemaAttribute(
            NameCase.ToSnake(property.Name),
            property.Name,
            nested is null ? Type(property.Type) : Type(nested),
            nested,
            Flags(input, output),
            input is { IsSecret: true } || output is { IsSecret: true },
            names.Description(property),
            property.DeprecationMessage is not null);
    }

    private static AttributeFlags Flags(PropertySchema? input, PropertySchema? output) => (input, output) switch
    {
        (null, _) => AttributeFlags.Computed,
        ({ IsRequired: true, Default: null, DefaultEnvironment.Count: 0 }, _) => AttributeFlags.Required,
        (_, null) => AttributeFlags.Optional,
        _ => AttributeFlags.Optional | AttributeFlags.Computed,
    };

    private NestedAttributes? Nested(TypeSchema? input, TypeSchema? output) => (input ?? output) switch
    {
        ObjectType => new NestedAttributes(Nesting.Single, Attributes(Members(input), Members(output))),
        ListType { Items: ObjectType } => new NestedAttributes(Nesting.List, Attributes(Members((input as ListType)?.Items), Members((output as ListType)?.Items))),
        MapType { Values: ObjectType } => new NestedAttributes(Nesting.Map, Attributes(Members((input as MapType)?.Values), Members((output as MapType)?.Values))),
        _ => null,
    };

    private static ObjectSchema Members(TypeSchema? type) => (type as ObjectType)?.Schema ?? ObjectSchema.Empty;

    private static TypeConstraint Type(NestedAttributes nested)
    {
        var members = new ObjectConstraint(
            [.. nested.Attributes.Select(attribute => new ObjectMember(attribute.WireName, attribute.Name, attribute.Type))]);
        return nested.Nesting switch
        {
            Nesting.List => new ListConstraint(members),
            Nesting.Map => new MapConstraint(members),
            _ => members,
        };
    }

    private static TypeConstraint Type(TypeSchema type) => type switch
    {
        Core.Schema.PrimitiveType { Kind: PrimitiveKind.Boolean } => TypeConstraint.Bool,
        Core.Schema.PrimitiveType { Kind: PrimitiveKind.Integer or PrimitiveKind.Number } => TypeConstraint.Number,
        Core.Schema.PrimitiveType => TypeConstraint.String,
        EnumType named => Type(named.Underlying),
        ListType list => new ListConstraint(Type(list.Items)),
        MapType map => new MapConstraint(Type(map.Values)),
        ObjectType @object => new ObjectConstraint(
            [.. @object.Schema.Properties.Values.Select(property => new ObjectMember(NameCase.ToSnake(property.Name), property.Name, Type(property.Type)))]),
        _ => TypeConstraint.Dynamic,
    };
}
