using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Values;
using ListRequest = WorkSpacesProvider.Core.Resources.ListRequest;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>List: one page a call. A query that is not known yet is answered by a single message that says so.</summary>
internal sealed class ListCalls(ProviderSession session, Operations operations)
{
    public async Task ListAsync(Rpc.ListRequest request, IServerStreamWriter<ListResponse> responses, ServerCallContext call)
    {
        var resource = session.Resource(request.Token);
        var query = ValueDecoder.Decode(request.Query);
        if (query.ContainsUnknown)
        {
            await responses.WriteAsync(new ListResponse { Computed = new ListResponse.Types.Computed() });
            return;
        }

        long? limit = request.Limit < 1 ? null : request.Limit;
        int? pageSize = request.PageSize < 1 ? null : (int)Math.Min(request.PageSize, int.MaxValue);
        string? continuation = request.ContinuationToken.Length == 0 ? null : request.ContinuationToken;
        var page = await operations.RunAsync("", timeout: 0, call, context =>
            resource.ListAsync(new ListRequest(query, limit, pageSize, continuation), context));
        await WriteAsync(page, limit, responses);
    }

    private static async Task WriteAsync(ListPage page, long? limit, IServerStreamWriter<ListResponse> responses)
    {
        var left = limit ?? long.MaxValue;
        foreach (var item in page.Items)
        {
            if (left-- == 0)
                return;

            await responses.WriteAsync(new ListResponse { Result = new ListResponse.Types.Result { Id = item.Id, Name = item.Name } });
        }

        if (page.ContinuationToken is { Length: > 0 } token && left > 0)
            await responses.WriteAsync(new ListResponse { Continuation = new ListResponse.Types.Continuation { ContinuationToken = token } });
    }
}
