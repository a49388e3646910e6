using System.Runtime.CompilerServices;

namespace WorkSpacesProvider.Grpc;

internal sealed class AsyncStreamReader<T>(ServerCall call, Marshaller<T> marshaller) : IAsyncStreamReader<T>
    where T : class
{
    public async IAsyncEnumerable<T> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await call.ReadStreamedAsync(marshaller, cancellationToken) is { } message)
            yield return message;
    }
}
