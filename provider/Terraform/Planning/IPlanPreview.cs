using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Planning;

/// <summary>Asks a resource what an operation will do and give out, without doing anything. What it says to people goes to its log.</summary>
internal interface IPlanPreview
{
    /// <returns>The outputs, unknown where only the real call can tell; null while the provider can't be asked.</returns>
    Task<MapValue?> CreateAsync(CreateRequest request);

    /// <returns>The same, of an update.</returns>
    Task<MapValue?> UpdateAsync(UpdateRequest request);

    /// <summary>A deletion gives out nothing; there is only what it says.</summary>
    Task DeleteAsync(DeleteRequest request);
}
