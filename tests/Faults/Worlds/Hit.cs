namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>What a fault asks of the world around it when it hits a call.</summary>
internal enum Hit
{
    /// <summary>The call gets no answer, so the clock must go on to where the provider gives it up.</summary>
    Hang,

    /// <summary>The engine cancels while the provider waits for the answer.</summary>
    Cancel,

    /// <summary>The provider is killed while it waits for the answer.</summary>
    Kill,
}
