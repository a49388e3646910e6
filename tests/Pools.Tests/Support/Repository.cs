namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>Files of the repository, and of the place beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string File(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "WorkSpacesProvider.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"WorkSpacesProvider.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
