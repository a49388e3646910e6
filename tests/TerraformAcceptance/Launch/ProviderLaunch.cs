namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>How terraform comes by the provider.</summary>
internal enum ProviderLaunch
{
    /// <summary>It attaches to a process that runs already: the fastest, without handshake and TLS.</summary>
    Reattach,

    /// <summary>It starts the file of a folder that its CLI configuration names, for each phase anew.</summary>
    DevOverrides,

    /// <summary>It installs the file from a mirror, by <c>terraform init</c>, and starts it from there.</summary>
    FilesystemMirror,
}
