using System.Collections.Frozen;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>The functions of the package.</summary>
internal static class FunctionTable
{
    public static FrozenDictionary<string, FunctionDefinition> ByToken { get; } = new[]
    {
        BundleFunctions.GetBundles,
        DirectoryFunctions.GetDirectories,
        ImageFunctions.GetImage,
        ImageFunctions.GetImages,
        PoolFunctions.GetPool,
        PoolFunctions.GetPools,
        SessionFunctions.GetSessions,
    }.ToFrozenDictionary(function => function.Token, StringComparer.Ordinal);
}
