namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>How the instances of a pool grow or shrink over time: evenly, from one count to another.</summary>
internal sealed record CapacityRamp(int From, int To, DateTimeOffset Start, DateTimeOffset End)
{
    public static CapacityRamp Constant(int count) => new(count, count, DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    public int At(DateTimeOffset now)
    {
        if (now >= End) return To;
        if (now <= Start) return From;
        var progress = (now - Start) / (End - Start);
        return From + (int)((To - (double)From) * progress);
    }
}
