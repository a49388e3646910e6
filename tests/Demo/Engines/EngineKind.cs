namespace WorkSpacesProvider.Demo.Engines;

/// <summary>The engines that can tell the story, the ones that users have first.</summary>
internal enum EngineKind
{
    Pulumi,
    Terraform,
    Tofu,

    /// <summary>Our own driver, which plays Pulumi's engine: always there.</summary>
    Driver,
}
