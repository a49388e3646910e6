using System.Collections.Immutable;

namespace WorkSpacesProvider.Emulator.Switches;

/// <summary>Every switch. The defaults are the practical reading of what AWS documents; the numbers are those of the README's table.</summary>
internal static class SwitchTable
{
    public static readonly SwitchDefinition AlwaysOnAfterCreate = Choice(
        "always-on-after-create", 1, "the state in which a new ALWAYS_ON pool settles", "stopped", "running");

    public static readonly SwitchDefinition StartStopAlwaysOn = Choice(
        "start-stop-always-on", 2, "start and stop of an ALWAYS_ON pool", "allowed", "refused");

    public static readonly SwitchDefinition TerminateRunning = Choice(
        "terminate-running", 3, "terminate of a RUNNING pool: InvalidResourceStateException, or it is stopped first", "refused", "stops-first");

    public static readonly SwitchDefinition LiveBundleUpdate = Choice(
        "live-bundle-update", 4, "a new BundleId for a RUNNING pool", "accepted", "refused");

    public static readonly SwitchDefinition LiveMaxDurationUpdate = Choice(
        "live-max-duration-update", 4, "a new MaxUserDurationInSeconds for a RUNNING pool", "accepted", "refused");

    public static readonly SwitchDefinition PartialTimeouts = Choice(
        "partial-timeouts", 5, "what an update does with the members that its TimeoutSettings leaves out", "merge", "replace");

    public static readonly SwitchDefinition AbsentTimeouts = Choice(
        "absent-timeouts", 6, "timeouts nobody gave: 900 s, 0 and 57600 s, or absent", "defaults", "absent");

    public static readonly SwitchDefinition AbsentRunningMode = Choice(
        "absent-running-mode", 6, "the running mode of a pool created without one", "AUTO_STOP", "ALWAYS_ON");

    public static readonly SwitchDefinition UnknownPoolId = Choice(
        "unknown-pool-id", 7, "describe of a pool id that does not exist: ResourceNotFoundException, or left out", "not-found", "empty");

    public static readonly SwitchDefinition IdsWithFilters = Choice(
        "ids-with-filters", 8, "PoolIds and Filters in one describe", "intersection", "refused");

    public static readonly SwitchDefinition DefaultPageSize = Number(
        "default-page-size", 9, "the page size of pools, images, bundles and directories when the request names none", 25, 1, 25);

    public static readonly SwitchDefinition ErrorMessages = Choice(
        "error-messages", 10, "the texts of modelled errors: with the facts, the bare code's meaning, or none", "full", "generic", "none");

    public static readonly SwitchDefinition CreateSeconds = Seconds("create-seconds", 11, "how long CREATING lasts", 60);

    public static readonly SwitchDefinition StartSeconds = Seconds("start-seconds", 11, "how long STARTING lasts", 300);

    public static readonly SwitchDefinition StopSeconds = Seconds("stop-seconds", 11, "how long STOPPING lasts", 300);

    public static readonly SwitchDefinition UpdateSeconds = Seconds("update-seconds", 11, "how long UPDATING lasts", 30);

    public static readonly SwitchDefinition DeleteSeconds = Seconds("delete-seconds", 11, "how long DELETING lasts", 60);

    public static readonly SwitchDefinition ScaleSeconds = Seconds(
        "scale-seconds", 11, "how long a RUNNING pool takes to reach a new desired capacity", 120);

    public static readonly SwitchDefinition ConstraintError = Choice(
        "constraint-error", 12, "the error of a broken constraint", "ValidationException", "InvalidParameterValuesException");

    public static readonly SwitchDefinition TagDelaySeconds = Seconds("tag-delay-seconds", 13, "how long a tag change stays invisible", 0);

    public static readonly SwitchDefinition StopWithSessions = Choice(
        "stop-with-sessions", 14, "stop of a pool that people are connected to", "ends-them", "refused");

    public static readonly SwitchDefinition UpdateInTransition = Choice(
        "update-in-transition",
        15,
        "update of a pool that is STARTING, STOPPING or UPDATING: OperationInProgressException, InvalidResourceStateException, or done",
        "in-progress",
        "invalid-state",
        "accepted");

    public static readonly SwitchDefinition ClosedToNewCustomers = Choice(
        "closed-to-new-customers", null, "create answers as it does for accounts without a pool before 2026-07-31", "off", "on");

    public static readonly SwitchDefinition EmptyAnswer = Choice(
        "empty-answer", null, "the body of answers without members: {}, or nothing at all", "object", "nothing");

    public static readonly SwitchDefinition PoolQuota = Number(
        "pool-quota", null, "pools in an account and region; 0 = no limit", 10, 0, 1_000_000);

    public static readonly SwitchDefinition SessionQuota = Number(
        "session-quota", null, "desired sessions of all pools in an account and region together; 0 = no limit", 0, 0, 1_000_000);

    public static readonly SwitchDefinition SessionsPerHour = Number(
        "sessions-per-hour", null, "people who connect to each RUNNING pool by themselves; 0 = none", 0, 0, 3_600);

    public static readonly SwitchDefinition SessionMinutes = Number(
        "session-minutes", null, "how long they stay", 30, 1, 7_200);

    public static readonly SwitchDefinition ThrottleRate = Number(
        "throttle-rate", null, "calls a second for an account and region; 0 = no throttle", 2, 0, 100_000) with
    { WholeNumber = false };

    public static readonly SwitchDefinition ThrottleBurst = Number(
        "throttle-burst", null, "calls that may come at once", 2, 1, 100_000);

    public static readonly SwitchDefinition ThrottleClock = Choice(
        "throttle-clock", null, "the clock of the throttle", "wall", "pools");

    public static ImmutableArray<SwitchDefinition> All { get; } =
    [
        AlwaysOnAfterCreate, StartStopAlwaysOn, TerminateRunning, LiveBundleUpdate, LiveMaxDurationUpdate, PartialTimeouts,
        AbsentTimeouts, AbsentRunningMode, UnknownPoolId, IdsWithFilters, DefaultPageSize, ErrorMessages,
        CreateSeconds, StartSeconds, StopSeconds, UpdateSeconds, DeleteSeconds, ScaleSeconds,
        ConstraintError, TagDelaySeconds, StopWithSessions, UpdateInTransition,
        ClosedToNewCustomers, EmptyAnswer, PoolQuota, SessionQuota, SessionsPerHour, SessionMinutes,
        ThrottleRate, ThrottleBurst, ThrottleClock,
    ];

    private static SwitchDefinition Choice(string name, int? question, string meaning, params ImmutableArray<string> choices) =>
        new() { Name = name, Question = question, Meaning = meaning, Choices = choices, Default = choices[0] };

    private static SwitchDefinition Number(string name, int? question, string meaning, int standard, int minimum, int maximum) =>
        new() { Name = name, Question = question, Meaning = meaning, Default = standard.ToString(), Minimum = minimum, Maximum = maximum };

    private static SwitchDefinition Seconds(string name, int question, string meaning, int standard) =>
        Number(name, question, $"{meaning}, in seconds", standard, 0, 86_400) with { WholeNumber = false };
}
