namespace WorkSpacesProvider.Engine.Values;

/// <summary>The marks that the engine puts on special values (pulumi sdk/go/common/resource/sig/sig.go).</summary>
internal static class Signature
{
    /// <summary>The member of an object that tells its kind.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>What stands for a string that is not known yet; SDKs send it for values of any type.</summary>
    public const string UnknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static bool IsUnknown(string text) => text is
        UnknownString
        or "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"
        or "3eeb2bf0-c639-47a8-9e75-3b44932eb421"
        or "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"
        or "030794c1-ac77-496b-92df-f27374a8bd58"
        or "e48ece36-62e2-4504-bad9-02848725956a"
        or "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";
}
