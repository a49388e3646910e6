namespace WorkSpacesProvider.Emulator.Http;

/// <summary>A fault to inject into calls that match.</summary>
internal sealed record Fault
{
    /// <summary>The operation it hits; null or * = each.</summary>
    public string? Operation { get; init; }

    /// <summary>The pool it hits, by the id in the request; null = any.</summary>
    public string? PoolId { get; init; }

    public FaultKind Kind { get; init; }

    /// <summary>The error's code; by default ServiceUnavailable for a status of 503, InternalFailure otherwise.</summary>
    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>The error's HTTP status; by default 400 where there is a code, 500 where there is none.</summary>
    public int? Status { get; init; }

    /// <summary>For a delay: 0 or more, on the wall clock.</summary>
    public int Milliseconds { get; init; }

    /// <summary>How many matching calls it hits; 0 = all that come.</summary>
    /// <remarks>Not init: a source-generated reader would set it to 0 where the JSON leaves it out.</remarks>
    public int Count { get; set; } = 1;

    /// <summary>How many matching calls it lets pass first.</summary>
    public int After { get; init; }
}
