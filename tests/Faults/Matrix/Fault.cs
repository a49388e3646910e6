using System.Text.Json.Nodes;
using WorkSpacesProvider.Faults.Worlds;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>One way in which a call, or a wait, goes wrong.</summary>
/// <param name="Name">As the list of violations has it.</param>
/// <param name="Kind">The emulator's kind of fault; null where nothing happens to a call.</param>
internal sealed record Fault(string Name, string? Kind)
{
    /// <summary>A custom time-out ends during the wait before the call.</summary>
    public static Fault TimeOut { get; } = new("time-out before it", Kind: null);

    /// <summary>What can happen to any call.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("ThrottlingException", "error") { Code = "ThrottlingException" },
        new("OperationInProgress", "error") { Code = "OperationInProgressException" },
        new("InvalidResourceState", "error") { Code = "InvalidResourceStateException" },
        new("AccessDenied", "error") { Code = "AccessDeniedException" },
        new("HTTP 500", "error") { Status = 500 },
        new("HTTP 503", "error") { Status = 503 },
        new("connection reset", "reset"),
        new("hang", "hang") { Hit = Worlds.Hit.Hang },
        new("answer lost after the work", "drop-answer"),
        new("malformed JSON", "malformed"),
        new("Cancel before the work", "hang") { Hit = Worlds.Hit.Cancel },
        new("Cancel after the work", "delay") { Hit = Worlds.Hit.Cancel, Delay = TimeSpan.FromMilliseconds(100) },
        new("SIGKILL before the work", "hang") { Hit = Worlds.Hit.Kill },
        new("SIGKILL after the work", "delay") { Hit = Worlds.Hit.Kill, Delay = TimeSpan.FromMinutes(5) },
    ];

    public string? Code { get; init; }

    public int? Status { get; init; }

    /// <summary>How late the answer comes, in real time.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>What the world has to do when it hits.</summary>
    public Hit? Hit { get; init; }

    public bool Kills => Hit == Worlds.Hit.Kill;

    public bool Cancels => Hit == Worlds.Hit.Cancel;

    /// <summary>It ends the run, so that no call can follow that it might hit as well.</summary>
    public bool EndsTheRun => Kills || Cancels;

    /// <summary>The fault as the emulator's control API takes it.</summary>
    /// <param name="operation">The operation that it hits.</param>
    /// <param name="nth">Which call of it, from 1.</param>
    /// <param name="isLasting">That call and all that follow.</param>
    public JsonObject At(string operation, int nth, bool isLasting)
    {
        var fault = new JsonObject { ["operation"] = operation, ["kind"] = Kind, ["after"] = nth - 1, ["count"] = isLasting ? 0 : 1 };
        if (Code is not null)
            fault["code"] = Code;
        if (Status is not null)
            fault["status"] = Status;
        if (Delay is not null)
            fault["milliseconds"] = (int)Delay.Value.TotalMilliseconds;
        return fault;
    }
}
