namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>How often the attributes of an attribute stand.</summary>
internal enum Nesting
{
    Single,
    List,
    Map,
}
