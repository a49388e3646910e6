using System.Net.Security;
using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Grpc;

/// <summary>What a <see cref="GrpcServer"/> serves, and how.</summary>
public sealed record GrpcServerOptions
{
    /// <summary>400 MiB, the limit Pulumi sets on both sides of its connections.</summary>
    public const int DefaultMaxMessageSize = 400 * 1024 * 1024;

    public required IReadOnlyList<ServerServiceDefinition> Services { get; init; }

    /// <summary>The port on 127.0.0.1; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>The path of a Unix domain socket to listen on in place of a port. Whoever made its directory removes it.</summary>
    public string? SocketPath { get; init; }

    /// <summary>
    /// What TLS needs, or null to serve without. A task, so that certificates can be made while the server starts: the first connection
    /// waits for it.
    /// </summary>
    public Task<SslServerAuthenticationOptions>? Tls { get; init; }

    /// <summary>The largest request, in bytes, after decompression. A larger one is answered RESOURCE_EXHAUSTED.</summary>
    public int MaxMessageSize { get; init; } = DefaultMaxMessageSize;

    /// <summary>The clock of deadlines and of the shutdown's grace.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where the server and Kestrel log; null logs nothing. It must not write to stdout.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
