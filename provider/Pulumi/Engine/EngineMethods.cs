using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Service;
using Empty = Google.Protobuf.WellKnownTypes.Empty;

namespace WorkSpacesProvider.Pulumi.Engine;

/// <summary>What is called on the engine.</summary>
internal static class EngineMethods
{
    public static Method<Rpc.LogRequest, Empty> Log { get; } = new(
        MethodType.Unary, "pulumirpc.Engine", "Log", MessageMarshaller.For<Rpc.LogRequest>(), MessageMarshaller.For<Empty>());

    public static Method<Rpc.HealthCheckRequest, Rpc.HealthCheckResponse> CheckHealth { get; } = new(
        MethodType.Unary,
        "grpc.health.v1.Health",
        "Check",
        MessageMarshaller.For<Rpc.HealthCheckRequest>(),
        MessageMarshaller.For<Rpc.HealthCheckResponse>());
}
