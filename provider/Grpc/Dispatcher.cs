using Microsoft.AspNetCore.Http;

namespace WorkSpacesProvider.Grpc;

/// <summary>Finds the handler of a request, and refuses what is no gRPC call.</summary>
internal sealed class Dispatcher(IReadOnlyList<ServerServiceDefinition> services, ServerRuntime runtime)
{
    private readonly Dictionary<string, IServerCallHandler> _handlers = Merge(services);

    public async Task DispatchAsync(HttpContext http)
    {
        var response = new ServerResponse(http);
        try
        {
            var handler = FindHandler(http);
            using var call = new ServerCall(http, response, runtime);
            await call.RunAsync(handler);
        }
        catch (RpcException refusal)
        {
            await response.FinishAsync(refusal.Status);
        }
    }

    private static Dictionary<string, IServerCallHandler> Merge(IReadOnlyList<ServerServiceDefinition> services)
    {
        var handlers = new Dictionary<string, IServerCallHandler>(StringComparer.Ordinal);
        foreach (var (method, handler) in services.SelectMany(service => service.Handlers))
        {
            if (!handlers.TryAdd(method, handler))
                throw new ArgumentException($"{method} is defined by two services; define it once.", nameof(services));
        }

        return handlers;
    }

    /// <exception cref="RpcException">
    /// The request is no call of ours. The HTTP status says so too, to clients that know no gRPC.
    /// </exception>
    private IServerCallHandler FindHandler(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = HttpMethods.Post;
            throw new RpcException(StatusCode.Internal, $"The HTTP method is {request.Method}; a gRPC call is a POST.");
        }

        if (!GrpcHeaders.IsGrpc(request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            throw new RpcException(
                StatusCode.Internal, $"The content type is '{request.ContentType}'; a gRPC call has '{GrpcHeaders.ContentType}'.");
        }

        return _handlers.TryGetValue(request.Path.Value ?? "", out var handler)
            ? handler
            : throw new RpcException(StatusCode.Unimplemented, $"{request.Path} is not implemented by this server.");
    }
}
