namespace WorkSpacesProvider.Grpc;

/// <summary>Methods with their handlers; a <see cref="GrpcServer"/> serves any number of definitions.</summary>
public sealed class ServerServiceDefinition
{
    private ServerServiceDefinition(IReadOnlyDictionary<string, IServerCallHandler> handlers) => Handlers = handlers;

    /// <summary>The handlers by full method name.</summary>
    internal IReadOnlyDictionary<string, IServerCallHandler> Handlers { get; }

    public static Builder CreateBuilder() => new();

    /// <summary>Collects methods; <see cref="Build"/> makes the definition.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, IServerCallHandler> _handlers = new(StringComparer.Ordinal);

        internal Builder()
        {
        }

        /// <exception cref="ArgumentException">The method is not unary, or has a handler already.</exception>
        public Builder AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler) =>
            Add(method, MethodType.Unary, new UnaryCallHandler<TRequest, TResponse>(method, handler));

        /// <exception cref="ArgumentException">The method is not server streaming, or has a handler already.</exception>
        public Builder AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse> handler) =>
            Add(method, MethodType.ServerStreaming, new ServerStreamingCallHandler<TRequest, TResponse>(method, handler));

        /// <exception cref="ArgumentException">The method is not duplex streaming, or has a handler already.</exception>
        public Builder AddMethod<TRequest, TResponse>(
            Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse> handler)
            where TRequest : class =>
            Add(method, MethodType.DuplexStreaming, new DuplexStreamingCallHandler<TRequest, TResponse>(method, handler));

        public ServerServiceDefinition Build() => new(new Dictionary<string, IServerCallHandler>(_handlers, StringComparer.Ordinal));

        private Builder Add<TRequest, TResponse>(Method<TRequest, TResponse> method, MethodType expected, IServerCallHandler handler)
        {
            if (method.Type != expected)
                throw new ArgumentException($"{method.FullName} is declared {method.Type}, but its handler is {expected}.", nameof(method));
            if (!_handlers.TryAdd(method.FullName, handler))
                throw new ArgumentException($"{method.FullName} has a handler already; add each method once.", nameof(method));
            return this;
        }
    }
}
