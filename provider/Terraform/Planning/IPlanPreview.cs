using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>Asks a resource what its outputs will be, without doing anything.</summary>
internal interface IPlanPreview
{
    /// <returns>The outputs, unknown where only the real call can tell; null while the provider can't be asked.</returns>
    Task<MapValue?> CreateAsync(CreateRequest request);

    /// <returns>The same, of an update.</returns>
    Task<MapValue?> UpdateAsync(UpdateRequest request);
}
