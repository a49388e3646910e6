using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Service;

namespace WorkSpacesProvider.Terraform.Auxiliary;

/// <summary>What go-plugin's host calls on every plugin, beside the plugin's own service.</summary>
internal static class AuxiliaryMethods
{
    public static Method<Empty, Empty> Shutdown { get; } = new(
        MethodType.Unary, "plugin.GRPCController", "Shutdown", MessageMarshaller.For<Empty>(), MessageMarshaller.For<Empty>());

    public static Method<Empty, StdioData> StreamStdio { get; } = new(
        MethodType.ServerStreaming, "plugin.GRPCStdio", "StreamStdio", MessageMarshaller.For<Empty>(), MessageMarshaller.For<StdioData>());

    public static Method<ConnInfo, ConnInfo> StartStream { get; } = new(
        MethodType.DuplexStreaming, "plugin.GRPCBroker", "StartStream", MessageMarshaller.For<ConnInfo>(), MessageMarshaller.For<ConnInfo>());

    public static Method<HealthCheckRequest, HealthCheckResponse> CheckHealth { get; } = new(
        MethodType.Unary, "grpc.health.v1.Health", "Check", MessageMarshaller.For<HealthCheckRequest>(), MessageMarshaller.For<HealthCheckResponse>());
}
