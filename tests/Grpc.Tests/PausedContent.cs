using System.Net;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>A body in two parts, with a pause between them that the test ends.</summary>
internal sealed class PausedContent(byte[] first, byte[] second) : HttpContent
{
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _continued = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first part has been sent.</summary>
    public Task Paused => _paused.Task;

    public void Continue() => _continued.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(first);
        await stream.FlushAsync();
        _paused.SetResult();
        await _continued.Task;
        await stream.WriteAsync(second);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _continued.TrySetResult();
        base.Dispose(disposing);
    }
}
