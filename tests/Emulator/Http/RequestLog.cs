namespace WorkSpacesProvider.Emulator.Http;

/// <summary>The calls that came, the newest 10,000 of them, and how many there were of each operation.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Queue<LoggedRequest> _requests = new();
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _number;

    public IReadOnlyList<LoggedRequest> Requests
    {
        get { lock (_lock) return [.. _requests]; }
    }

    public IReadOnlyDictionary<string, long> Counts
    {
        get { lock (_lock) return new SortedDictionary<string, long>(_counts, StringComparer.Ordinal); }
    }

    public void Add(LoggedRequest request)
    {
        lock (_lock)
        {
            if (_requests.Count == Capacity) _requests.Dequeue();
            _requests.Enqueue(request with { Number = ++_number });
            _counts[request.Operation] = _counts.GetValueOrDefault(request.Operation) + 1;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _counts.Clear();
            _number = 0;
        }
    }
}
