using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Values;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Invoke: wrong arguments are failures, everything else that goes wrong is an error.</summary>
internal sealed class InvokeCalls(ProviderSession session, Operations operations)
{
    public async Task<Rpc.InvokeResponse> InvokeAsync(Rpc.InvokeRequest request, ServerCallContext call)
    {
        var function = session.Function(request.Tok);
        var arguments = ValueDecoder.Decode(request.Args);
        if (UnknownValues.First(arguments) is { } unknown)
        {
            throw new ProviderException(
                ErrorKind.InvalidArgument, $"The argument '{unknown}' of {request.Tok} is unknown; call the function when it is known.");
        }

        var result = await operations.RunAsync("", timeout: 0, call, context =>
            function.InvokeAsync(new InvokeRequest(arguments, request.Preview), context));
        if (UnknownValues.First(result.Value) is { } path)
        {
            throw new ProviderException(
                ErrorKind.Internal, $"{request.Tok} left '{path}' of its result unknown, which is a bug in the provider; please report it.");
        }

        var schema = session.Provider.Schema.Functions.GetValueOrDefault(request.Tok);
        return new Rpc.InvokeResponse
        {
            Return = ValueEncoder.Encode(SecretMarks.CopyFrom(arguments, SecretMarks.CopyFrom(schema?.Outputs, result.Value))),
            Failures = { CheckMapping.Failures(result.Failures) },
        };
    }
}
