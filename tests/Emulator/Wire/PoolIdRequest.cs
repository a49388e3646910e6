namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The input of start, stop and terminate.</summary>
internal sealed record PoolIdRequest(string PoolId);
