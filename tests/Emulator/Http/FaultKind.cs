using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>How a call goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>An AWS error answer, with the fault's code, message and HTTP status; the work is not done.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>The same error answer, but the work is done.</summary>
    [JsonStringEnumMemberName("error-after")]
    ErrorAfter,

    /// <summary>No answer until the client gives up; the work is not done.</summary>
    [JsonStringEnumMemberName("hang")]
    Hang,

    /// <summary>The work is done, the answer comes late.</summary>
    [JsonStringEnumMemberName("delay")]
    Delay,

    /// <summary>The work is done, then the connection breaks instead of an answer.</summary>
    [JsonStringEnumMemberName("drop-answer")]
    DropAnswer,

    /// <summary>The connection breaks; the work is not done.</summary>
    [JsonStringEnumMemberName("reset")]
    Reset,

    /// <summary>The work is done, the answer breaks off in the middle of its JSON.</summary>
    [JsonStringEnumMemberName("malformed")]
    Malformed,
}
