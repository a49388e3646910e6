using System.Text.Json.Nodes;
using WorkSpacesProvider.Faults.Worlds;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>One way in which a call goes wrong.</summary>
/// <param name="Name">As the list of violations has it.</param>
/// <param name="Kind">The emulator's kind of fault.</param>
internal sealed record Fault(string Name, string Kind)
{
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
        new("SIGKILL before the work", "hang") { Hit = Worlds.Hit.Kill },
        new("SIGKILL after the work", "delay") { Hit = Worlds.Hit.Kill },
    ];

    public string? Code { get; init; }

    public int? Status { get; init; }

    /// <summary>What the world has to do when it hits.</summary>
    public Hit? Hit { get; init; }

    public bool Kills => Hit == Worlds.Hit.Kill;

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
        if (Kind == "delay")
            fault["milliseconds"] = (int)TimeSpan.FromMinutes(5).TotalMilliseconds;
        return fault;
    }
}
