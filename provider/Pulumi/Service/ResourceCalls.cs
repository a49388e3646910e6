using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Values;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Create, Read, Update and Delete.</summary>
internal sealed class ResourceCalls(ProviderSession session, Operations operations)
{
    public async Task<Rpc.CreateResponse> CreateAsync(Rpc.CreateRequest request, ServerCallContext call)
    {
        var identity = ResourceIdentity.Of(request.Urn, request.Type, request.Name);
        var resource = session.Resource(identity.Type);
        var inputs = ValueDecoder.Decode(request.Properties);
        RequireKnown(inputs, request.Preview);
        var writer = Writer(identity, inputs);
        try
        {
            var result = await operations.RunAsync(request.Urn, request.Timeout, call, context =>
                resource.CreateAsync(new CreateRequest(identity.Name, inputs, request.Preview), context));
            if (request.Preview)
                return new Rpc.CreateResponse { Id = result.Id, Properties = writer.PreviewOutputs(result.Outputs) };

            RequireId(result.Id, "Create", identity);
            return new Rpc.CreateResponse { Id = result.Id, Properties = writer.FinalOutputs(result.Id, result.Outputs) };
        }
        catch (PartialFailureException failure)
        {
            throw writer.InitFailed(failure);
        }
        catch (ProviderException failure) when (failure.ImportId is { } id)
        {
            throw new ProviderException(failure.Kind, $"{failure.Message} To import it: pulumi import {identity.Type} {identity.Name} {id}", failure);
        }
    }

    /// <summary>A resource that doesn't exist is answered by an empty id and unset properties: refresh looks at the one, import at the other.</summary>
    public async Task<Rpc.ReadResponse> ReadAsync(Rpc.ReadRequest request, ServerCallContext call)
    {
        var identity = ResourceIdentity.Of(request.Urn, request.Type, request.Name);
        var resource = session.Resource(identity.Type);
        if (request.Id.Length == 0)
            throw new ProviderException(ErrorKind.InvalidArgument, $"The id to read is empty; give the id of an existing {identity.Type}.");

        var (oldInputs, oldOutputs) = Stored(request.Inputs, request.Properties);
        var writer = Writer(identity, oldInputs ?? MapValue.Empty, oldOutputs ?? MapValue.Empty);
        try
        {
            var result = await operations.RunAsync(request.Urn, request.Timeout, call, context =>
                resource.ReadAsync(new ReadRequest(request.Id, identity.Name, oldInputs, oldOutputs), context));
            if (result is null)
                return new Rpc.ReadResponse();

            RequireId(result.Id, "Read", identity);
            return new Rpc.ReadResponse
            {
                Id = result.Id,
                Properties = writer.FinalOutputs(result.Id, result.Outputs, result.Inputs),
                Inputs = writer.Inputs(result.Inputs),
            };
        }
        catch (PartialFailureException failure)
        {
            throw writer.InitFailed(failure);
        }
    }

    public async Task<Rpc.UpdateResponse> UpdateAsync(Rpc.UpdateRequest request, ServerCallContext call)
    {
        var identity = ResourceIdentity.Of(request.Urn, request.Type, request.Name);
        var resource = session.Resource(identity.Type);
        var inputs = ValueDecoder.Decode(request.News);
        RequireKnown(inputs, request.Preview);
        var oldOutputs = ValueDecoder.Decode(request.Olds);
        var update = new UpdateRequest(
            request.Id,
            identity.Name,
            StoredInputs.Of(request.OldInputs, oldOutputs, session.Provider.Schema, identity.Type),
            oldOutputs,
            inputs,
            DiffMapping.IgnoreChanges(request.IgnoreChanges),
            request.Preview);
        var writer = Writer(identity, inputs);
        try
        {
            var result = await operations.RunAsync(request.Urn, request.Timeout, call, context => resource.UpdateAsync(update, context));
            return new Rpc.UpdateResponse
            {
                Properties = request.Preview ? writer.PreviewOutputs(result.Outputs) : writer.FinalOutputs(request.Id, result.Outputs),
            };
        }
        catch (PartialFailureException failure)
        {
            throw writer.InitFailed(failure);
        }
    }

    /// <summary>A partial failure is told as a plain error: the engine takes no half-deleted resource.</summary>
    public async Task<Empty> DeleteAsync(Rpc.DeleteRequest request, ServerCallContext call)
    {
        var identity = ResourceIdentity.Of(request.Urn, request.Type, request.Name);
        var resource = session.Resource(identity.Type);
        var oldOutputs = ValueDecoder.Decode(request.Properties);
        var oldInputs = StoredInputs.Of(request.OldInputs, oldOutputs, session.Provider.Schema, identity.Type);
        var delete = new DeleteRequest(request.Id, identity.Name, oldInputs, oldOutputs, IsPreview: false);
        return await operations.RunAsync(request.Urn, request.Timeout, call, async context =>
        {
            await resource.DeleteAsync(delete, context);
            return new Empty();
        });
    }

    /// <summary>An import sends neither inputs nor outputs; `pulumi do` sends both, empty, and means the same.</summary>
    private static (MapValue? Inputs, MapValue? Outputs) Stored(Struct? inputs, Struct? outputs) =>
        inputs is null or { Fields.Count: 0 } && outputs is null or { Fields.Count: 0 }
            ? (null, null)
            : (inputs is null ? null : ValueDecoder.Decode(inputs), outputs is null ? null : ValueDecoder.Decode(outputs));

    private OutputWriter Writer(ResourceIdentity identity, params IReadOnlyList<MapValue> secretsOf) =>
        new(session.Provider.Schema.Resources.GetValueOrDefault(identity.Type), secretsOf);

    private static void RequireKnown(MapValue inputs, bool isPreview)
    {
        if (!isPreview && UnknownValues.First(inputs) is { } path)
        {
            throw new ProviderException(
                ErrorKind.InvalidArgument, $"The input '{path}' is unknown outside a preview; the engine must send its value.");
        }
    }

    private static void RequireId(string id, string method, ResourceIdentity identity)
    {
        if (id.Length == 0)
            throw new ProviderException(ErrorKind.Internal, $"{method} of {identity.Type} gave no id, which is a bug in the provider; please report it.");
    }
}
