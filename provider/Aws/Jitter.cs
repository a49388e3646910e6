namespace WorkSpacesProvider.Aws;

/// <summary>Random numbers of 0 up to 1 for concurrent callers; <see cref="Random"/> itself breaks when two threads use it.</summary>
internal sealed class Jitter(Random random)
{
    private readonly Lock _lock = new();

    public double Next()
    {
        lock (_lock)
            return random.NextDouble();
    }
}
