namespace WorkSpacesProvider.Terraform.Values;

internal enum PrimitiveType
{
    String,
    Number,
    Bool,
}
