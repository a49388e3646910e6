using Google.Protobuf;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>Schemas as Terraform reads them.</summary>
internal static class SchemaMessages
{
    public static Rpc.Schema Of(SchemaBlock block)
    {
        var message = new Rpc.Schema.Types.Block
        {
            Description = block.Description,
            DescriptionKind = StringKind.Markdown,
            Attributes = { block.Attributes.Select(Of) },
        };
        if (block.HasTimeouts)
            message.BlockTypes.Add(Timeouts());

        return new Rpc.Schema { Block = message };
    }

    private static Rpc.Schema.Types.Attribute Of(SchemaAttribute attribute)
    {
        var message = new Rpc.Schema.Types.Attribute
        {
            Name = attribute.WireName,
            Description = attribute.Description,
            DescriptionKind = StringKind.Markdown,
            Required = attribute.Flags.HasFlag(AttributeFlags.Required),
            Optional = attribute.Flags.HasFlag(AttributeFlags.Optional),
            Computed = attribute.IsComputed,
            Sensitive = attribute.IsSensitive,
            Deprecated = attribute.IsDeprecated,
        };
        if (attribute.Nested is { } nested)
            message.NestedType = Of(nested);
        else
            message.Type = ByteString.CopyFrom(TypeJson.Write(attribute.Type));

        return message;
    }

    private static Rpc.Schema.Types.Object Of(NestedAttributes nested) => new()
    {
        Nesting = nested.Nesting switch
        {
            Nesting.List => Rpc.Schema.Types.Object.Types.NestingMode.List,
            Nesting.Map => Rpc.Schema.Types.Object.Types.NestingMode.Map,
            _ => Rpc.Schema.Types.Object.Types.NestingMode.Single,
        },
        Attributes = { nested.Attributes.Select(Of) },
    };

    private static Rpc.Schema.Types.NestedBlock Timeouts() => new()
    {
        TypeName = TimeoutsBlock.Name,
        Nesting = Rpc.Schema.Types.NestedBlock.Types.NestingMode.Single,
        Block = new Rpc.Schema.Types.Block
        {
            Description = "How long an operation may take as a whole, such as \"90m\" or \"1h30m\".",
            Attributes =
            {
                TimeoutsBlock.Operations.Select(operation => new Rpc.Schema.Types.Attribute
                {
                    Name = operation,
                    Type = ByteString.CopyFrom(TypeJson.Write(TypeConstraint.String)),
                    Optional = true,
                    Description = $"How long a {operation} may take.",
                }),
            },
        },
    };
}
