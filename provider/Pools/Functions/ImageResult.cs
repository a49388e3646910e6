using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Images;
using static WorkSpacesProvider.Pools.Functions.ResultValues;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Writes images as results.</summary>
internal static class ImageResult
{
    public static MapValue Write(WorkspaceImage image) => Object(
        ("imageId", image.ImageId ?? ""),
        ("name", image.Name),
        ("description", image.Description),
        ("operatingSystem", Optional(image.OperatingSystem, system => Object(("type", system.Type)))),
        ("state", image.State),
        ("requiredTenancy", image.RequiredTenancy),
        ("errorCode", image.ErrorCode),
        ("errorMessage", image.ErrorMessage),
        ("created", Time(image.Created)),
        ("ownerAccountId", image.OwnerAccountId),
        ("updates", Optional(image.Updates, updates => Object(("updateAvailable", Flag(updates.UpdateAvailable)), ("description", updates.Description)))),
        ("errorDetails", List(image.ErrorDetails, detail => Object(
            ("errorCode", detail.ErrorCode),
            ("errorMessage", detail.ErrorMessage),
            ("remedy", ImageErrorTable.Remedy(detail.ErrorCode))))));
}
