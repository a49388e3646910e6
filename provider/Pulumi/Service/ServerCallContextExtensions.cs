using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Pulumi.Service;

internal static class ServerCallContextExtensions
{
    /// <summary>The method's name as people know it: <c>Create</c>.</summary>
    public static string MethodName(this ServerCallContext call) => call.Method[(call.Method.LastIndexOf('/') + 1)..];
}
