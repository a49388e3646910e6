using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Rpc;

namespace WorkSpacesProvider.Terraform.Auxiliary;

/// <summary>The host's hold on the process: it ends the plugin by a call, or by dying, which breaks the stream of stdio.</summary>
/// <param name="end">Ends the process in order. Called at most once by each way.</param>
/// <param name="endsWithHost">The process belongs to the host. False for one that hosts attach to and leave.</param>
internal sealed class AuxiliaryService(Action end, bool endsWithHost)
{
    private const string PluginService = "plugin";
    private const int Serving = 1;

    public ServerServiceDefinition Define() => ServerServiceDefinition.CreateBuilder()
        .AddMethod(AuxiliaryMethods.Shutdown, ShutdownAsync)
        .AddMethod(AuxiliaryMethods.StreamStdio, StreamStdioAsync)
        .AddMethod(AuxiliaryMethods.StartStream, StartStreamAsync)
        .AddMethod(AuxiliaryMethods.CheckHealth, CheckHealthAsync)
        .Build();

    private Task<Empty> ShutdownAsync(Empty request, ServerCallContext call)
    {
        end();
        return Task.FromResult(new Empty());
    }

    /// <summary>Nothing is ever sent: stdout holds nothing, and stderr reaches the host by itself. What counts is when the stream breaks.</summary>
    private async Task StreamStdioAsync(Empty request, IServerStreamWriter<StdioData> responses, ServerCallContext call)
    {
        await UntilCancelledAsync(call.CancellationToken);
        if (endsWithHost)
            end();
    }

    /// <summary>The host offers further connections here; a provider wants none. Read to the end, since the host takes an end for a failure.</summary>
    private static async Task StartStreamAsync(IAsyncStreamReader<ConnInfo> requests, IServerStreamWriter<ConnInfo> responses, ServerCallContext call)
    {
        await foreach (var _ in requests.ReadAllAsync(call.CancellationToken))
        {
        }
    }

    private static Task<HealthCheckResponse> CheckHealthAsync(HealthCheckRequest request, ServerCallContext call) =>
        request.Service is "" or PluginService
            ? Task.FromResult(new HealthCheckResponse { Status = Serving })
            : throw new RpcException(new Status(StatusCode.NotFound, $"The service '{request.Service}' is not known here; '{PluginService}' is."));

    private static async Task UntilCancelledAsync(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        await cancelled.Task;
    }
}
