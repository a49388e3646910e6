namespace WorkSpacesProvider.Grpc;

/// <summary>How a <see cref="GrpcChannel"/> behaves.</summary>
public sealed record GrpcChannelOptions
{
    /// <summary>The largest response, in bytes, after decompression.</summary>
    public int MaxReceiveMessageSize { get; init; } = GrpcServerOptions.DefaultMaxMessageSize;

    /// <summary>Opens the connection, or null for TCP to the channel's address. It is closed with the channel.</summary>
    public Func<CancellationToken, ValueTask<Stream>>? Connect { get; init; }

    /// <summary>The clock of deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
