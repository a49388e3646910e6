namespace WorkSpacesProvider.Aws;

/// <summary>Gives the clients of a provider configuration. Nothing is read or resolved before the first call.</summary>
public interface IWorkSpacesClientFactory : IDisposable
{
    /// <summary>
    /// The client of <paramref name="region"/>, or of the configured region when it is null. Every call gives the same one.
    /// </summary>
    /// <exception cref="AwsConfigurationException">There is no region, or a setting is not valid.</exception>
    IWorkSpacesClient ForRegion(string? region);

    /// <summary>Asks STS whose credentials are in use.</summary>
    Task<CallerIdentity> GetCallerIdentityAsync(CancellationToken cancellationToken);
}
