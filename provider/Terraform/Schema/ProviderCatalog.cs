using System.Collections.Frozen;
using WorkSpacesProvider.Core.Schema;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>What the package offers, under Terraform's names.</summary>
internal sealed class ProviderCatalog
{
    public ProviderCatalog(PackageSchema schema)
    {
        Names = new NameText(schema);
        ProviderName = TypeNames.OfProvider(schema.Name);
        var mapper = new SchemaMapper(Names);
        Configuration = mapper.Configuration(schema.Configuration);
        Resources = schema.Resources.Values
            .Select(resource => new ResourceEntry(TypeNames.OfToken(ProviderName, resource.Token), resource, mapper.Resource(resource)))
            .ToFrozenDictionary(entry => entry.TypeName, StringComparer.Ordinal);
        DataSources = schema.Functions.Values
            .Select(function => new DataSourceEntry(TypeNames.OfToken(ProviderName, function.Token), function, mapper.DataSource(function)))
            .ToFrozenDictionary(entry => entry.TypeName, StringComparer.Ordinal);
    }

    public string ProviderName { get; }

    public NameText Names { get; }

    public SchemaBlock Configuration { get; }

    public FrozenDictionary<string, ResourceEntry> Resources { get; }

    public FrozenDictionary<string, DataSourceEntry> DataSources { get; }
}
