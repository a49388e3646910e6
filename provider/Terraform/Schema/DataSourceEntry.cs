using WorkSpacesProvider.Core.Schema;

namespace WorkSpacesProvider.Terraform.Schema;

/// <param name="TypeName">The data source's name in Terraform.</param>
/// <param name="Package">The function that it calls.</param>
/// <param name="Block">What Terraform is told of it.</param>
internal sealed record DataSourceEntry(string TypeName, FunctionSchema Package, SchemaBlock Block);
