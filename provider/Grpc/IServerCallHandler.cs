namespace WorkSpacesProvider.Grpc;

/// <summary>Takes a call from its request to its last response message; throws what shall become the error.</summary>
internal interface IServerCallHandler
{
    Task HandleAsync(ServerCall call);
}
