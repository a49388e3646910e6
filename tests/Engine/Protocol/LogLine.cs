namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>What a provider said through Engine.Log. An ephemeral line lives in the status column until the next one.</summary>
internal sealed record LogLine(LogLevel Level, string Message, string Urn, bool IsEphemeral)
{
    /// <summary>When it came, as <see cref="TimeProvider.GetTimestamp"/> of the system counts.</summary>
    public long Timestamp { get; init; }
}
