using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace WorkSpacesProvider.Grpc;

/// <summary>What a client says about one call: when it stops waiting (UTC), what cancels it, which metadata it sends.</summary>
[StructLayout(LayoutKind.Auto)]
[SuppressMessage("Design", "CA1068", Justification = "The order is that of gRPC's own options: time, cancellation, headers.")]
public readonly record struct CallOptions(
    DateTime? Deadline = null, CancellationToken CancellationToken = default, Metadata? Headers = null);
