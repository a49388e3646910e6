using System.Security.Cryptography;
using System.Text;
using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>Makes names for pools whose program gives none.</summary>
internal static class PoolAutoName
{
    private const int MaxLength = 64;
    private const int RandomDigits = 8;

    /// <summary>The resource's name, made legal, and 8 hex digits that the seed decides.</summary>
    public static string Make(string resourceName, ReadOnlySpan<byte> seed)
    {
        var root = Legalize(resourceName, MaxLength - RandomDigits - 1);
        var digits = Convert.ToHexStringLower(SHA256.HashData(seed))[..RandomDigits];
        return $"{root}-{digits}";
    }

    /// <summary>The user's own pattern, adapted to what AWS takes if it may be.</summary>
    public static string From(Autonaming autonaming) =>
        autonaming.Mode == AutonamingMode.Propose ? Legalize(autonaming.ProposedName, MaxLength) : autonaming.ProposedName;

    /// <summary>True if the name looks made here for this resource, so that a replacement gets another one.</summary>
    public static bool IsAutomatic(string poolName, string resourceName)
    {
        var root = Legalize(resourceName, MaxLength - RandomDigits - 1);
        return poolName.Length == root.Length + 1 + RandomDigits
            && poolName.StartsWith(root + "-", StringComparison.Ordinal)
            && poolName.Skip(root.Length + 1).All(char.IsAsciiHexDigitLower);
    }

    private static string Legalize(string name, int maxLength)
    {
        var legal = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            legal.Append(char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' ? c : '-');
        }

        var trimmed = legal.ToString().TrimStart('_', '.', '-');
        return trimmed.Length == 0 ? "pool" : trimmed[..Math.Min(trimmed.Length, maxLength)];
    }
}
