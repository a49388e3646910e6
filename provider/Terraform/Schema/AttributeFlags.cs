namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>Who gives an attribute its value.</summary>
[Flags]
internal enum AttributeFlags
{
    /// <summary>The configuration must.</summary>
    Required = 1,

    /// <summary>The configuration may.</summary>
    Optional = 2,

    /// <summary>The provider does, where the configuration doesn't.</summary>
    Computed = 4,
}
