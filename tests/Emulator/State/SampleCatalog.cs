using System.Text.Json;

namespace WorkSpacesProvider.Emulator.State;

/// <summary>The images, bundles and directories that every account finds; the embedded sample-catalog.json.</summary>
internal static class SampleCatalog
{
    public static void Fill(RegionState state, IdGenerator ids)
    {
        using var document = JsonDocument.Parse(Read().Replace("{account}", state.AccountId, StringComparison.Ordinal));
        var root = document.RootElement;
        foreach (var image in root.GetProperty("images").EnumerateArray()) state.Images.Put(image, ids);
        foreach (var bundle in root.GetProperty("bundles").EnumerateArray()) state.Bundles.Put(bundle, ids);
        foreach (var directory in root.GetProperty("directories").EnumerateArray()) state.Directories.Put(directory, ids);
    }

    private static string Read()
    {
        using var stream = typeof(SampleCatalog).Assembly.GetManifestResourceStream("sample-catalog.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
