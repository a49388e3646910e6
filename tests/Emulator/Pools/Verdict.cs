namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>What the state machine says to an operation.</summary>
internal enum Verdict
{
    Accepted,

    /// <summary>OperationInProgressException: the pool is on its way to another state.</summary>
    InProgress,

    /// <summary>InvalidResourceStateException: the pool rests in a state that the operation does not start from.</summary>
    WrongState,
}
