namespace WorkSpacesProvider.Emulator.Model;

/// <summary>Shapes that requests and answers share. Source: the service model of WorkSpaces, API version 2015-04-08.</summary>
internal static class CommonShapes
{
    public static readonly Shape Text = new StringShape();
    public static readonly Shape NonEmptyString = new StringShape(Min: 1);
    public static readonly Shape Flag = new BooleanShape();
    public static readonly Shape Timestamp = new TimestampShape();
    public static readonly Shape PaginationToken = new StringShape(Min: 1, Max: 2048);
    public static readonly Shape Limit = new IntegerShape(Min: 1, Max: 25);
    public static readonly Shape Limit50 = new IntegerShape(Min: 1, Max: 50);

    public static readonly Shape PoolId = new StringShape(Pattern: "^wspool-[0-9a-z]{9}$");
    public static readonly Shape BundleId = new StringShape(Pattern: "^wsb-[0-9a-z]{8,63}$");
    public static readonly Shape ImageId = new StringShape(Pattern: "wsi-[0-9a-z]{9,63}$");
    public static readonly Shape DirectoryId = new StringShape(Min: 10, Max: 65, Pattern: "^(d-[0-9a-f]{8,63}$)|(wsd-[0-9a-z]{8,63}$)");
    public static readonly Shape SessionId = new StringShape(
        Min: 36, Max: 36, Pattern: "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");
    public static readonly Shape UserId = new StringShape(Min: 2, Max: 128);

    public static readonly Shape PoolName = new StringShape(Pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$");
    public static readonly Shape UpdateDescription = new StringShape(Min: 1, Max: 255, Pattern: "^[a-zA-Z0-9_./() -]+$");
    public static readonly Shape DirectoryName = new StringShape(Pattern: @"^[a-zA-Z0-9][a-zA-Z0-9_.\s-]{1,64}$");
    public static readonly Shape RunningMode = new EnumShape("AUTO_STOP", "ALWAYS_ON");
    public static readonly Shape ImageType = new EnumShape("OWNED", "SHARED");

    public static readonly Shape Capacity = new StructureShape(
        new Member("DesiredUserSessions", new IntegerShape(Min: 0), Required: true));

    public static readonly Shape ApplicationSettings = new StructureShape(
        new Member("Status", new EnumShape("DISABLED", "ENABLED"), Required: true),
        new Member("SettingsGroup", new StringShape(Max: 100, Pattern: "^[A-Za-z0-9_./()!*'-]+$")));

    public static readonly Shape TimeoutSettings = new StructureShape(
        new Member("DisconnectTimeoutInSeconds", new IntegerShape(Min: 60, Max: 36_000)),
        new Member("IdleDisconnectTimeoutInSeconds", new IntegerShape(Min: 0, Max: 36_000)),
        new Member("MaxUserDurationInSeconds", new IntegerShape(Min: 600, Max: 432_000)));

    public static readonly Shape Tags = new ListShape(new StructureShape(
        new Member("Key", new StringShape(Min: 1, Max: 127), Required: true),
        new Member("Value", new StringShape(Max: 255))));
}
