using Microsoft.AspNetCore.Http;

namespace WorkSpacesProvider.Grpc;

/// <summary>Finds the handler of a request, and refuses what is no gRPC call.</summary>
internal sealed class Dispatcher(IReadOnlyList<ServerServiceDefinition> services, ServerRuntime runtime)
{
    private readonly Dictionary<string, IServerCallHandler> _handlers = Merge(services);

    public async Task DispatchAsync(HttpContext http)
    {
        using var response = new ServerResponse(http);
        if (Refusal(http) is { } refusal)
        {
            await response.FinishAsync(refusal);
            return;
        }

        ServerCall call;
        try
        {
            call = new ServerCall(http, response, runtime);
        }
        catch (RpcException exception)
        {
            await response.FinishAsync(exception.Status);
            return;
        }

        using (call)
            await call.RunAsync(_handlers[call.Context.Method]);
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

    /// <summary>Why a request is no call of ours, with the HTTP status set that says so to clients that know no gRPC; null when it is one.</summary>
    private Status? Refusal(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = HttpMethods.Post;
            return new Status(StatusCode.Internal, $"The HTTP method is {request.Method}; a gRPC call is a POST.");
        }

        if (!GrpcHeaders.IsGrpc(request.ContentType))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return new Status(StatusCode.Internal, $"The content type is '{request.ContentType}'; a gRPC call has '{GrpcHeaders.ContentType}'.");
        }

        if (_handlers.ContainsKey(request.Path.Value ?? ""))
            return null;
        return new Status(StatusCode.Unimplemented, $"{request.Path} is not implemented by this server.");
    }
}
