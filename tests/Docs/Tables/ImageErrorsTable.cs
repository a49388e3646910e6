using WorkSpacesProvider.Pools.Images;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>What to do about each error code of an image.</summary>
internal static class ImageErrorsTable
{
    public static string Make() => MarkdownTable.Make(
        ["code", "what to do"],
        ImageErrorTable.Codes.Order(StringComparer.Ordinal).Select(code => (IReadOnlyList<string>)[$"`{code}`", ImageErrorTable.Remedy(code)]));
}
