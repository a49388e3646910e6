namespace WorkSpacesProvider.Aws;

public static class Compute
{
    public const string Value = "VALUE";
    public const string Standard = "STANDARD";
    public const string Performance = "PERFORMANCE";
    public const string Power = "POWER";
    public const string Graphics = "GRAPHICS";
    public const string PowerPro = "POWERPRO";
    public const string GeneralPurpose4XLarge = "GENERALPURPOSE_4XLARGE";
    public const string GeneralPurpose8XLarge = "GENERALPURPOSE_8XLARGE";
    public const string GraphicsPro = "GRAPHICSPRO";
    public const string GraphicsG4dn = "GRAPHICS_G4DN";
    public const string GraphicsProG4dn = "GRAPHICSPRO_G4DN";
    public const string GraphicsG6XLarge = "GRAPHICS_G6_XLARGE";
    public const string GraphicsG62XLarge = "GRAPHICS_G6_2XLARGE";
    public const string GraphicsG64XLarge = "GRAPHICS_G6_4XLARGE";
    public const string GraphicsG68XLarge = "GRAPHICS_G6_8XLARGE";
    public const string GraphicsG616XLarge = "GRAPHICS_G6_16XLARGE";
    public const string GraphicsGr64XLarge = "GRAPHICS_GR6_4XLARGE";
    public const string GraphicsGr68XLarge = "GRAPHICS_GR6_8XLARGE";
    public const string GraphicsG6fLarge = "GRAPHICS_G6F_LARGE";
    public const string GraphicsG6fXLarge = "GRAPHICS_G6F_XLARGE";
    public const string GraphicsG6f2XLarge = "GRAPHICS_G6F_2XLARGE";
    public const string GraphicsG6f4XLarge = "GRAPHICS_G6F_4XLARGE";
    public const string GraphicsGr6f4XLarge = "GRAPHICS_GR6F_4XLARGE";
}
