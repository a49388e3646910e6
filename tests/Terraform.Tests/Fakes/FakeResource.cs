using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Tests.Fakes;

/// <summary>
/// A widget: it gets a name from the check and a mode from its service where the program gives none, and an ARN and a state in any case.
/// Each test changes what it is about.
/// </summary>
internal sealed class FakeResource(ResourceSchema schema) : IResource
{
    public static readonly MapValue Made = MapValue.Of(("widgetArn", "arn:w-1"), ("state", "READY"), ("runningMode", "SLOW"));

    public string Token => schema.Token;

    /// <summary>The requests so far, newest last.</summary>
    public List<object> Requests { get; } = [];

    public Func<CreateRequest, OperationContext, Task<CreateResult>> OnCreate { get; set; } =
        (request, _) => Task.FromResult(new CreateResult("w-1", Outputs(request.Inputs, request.IsPreview)));

    public Func<ReadRequest, OperationContext, Task<ReadResult?>> OnRead { get; set; } =
        (request, _) => Task.FromResult<ReadResult?>(new ReadResult("w-1", request.OldOutputs ?? MapValue.Empty, request.OldInputs ?? MapValue.Empty));

    public Func<UpdateRequest, OperationContext, Task<UpdateResult>> OnUpdate { get; set; } =
        (request, _) => Task.FromResult(new UpdateResult(Outputs(request.NewInputs, request.IsPreview).With("widgetArn", "arn:w-1")));

    public Func<DeleteRequest, OperationContext, Task> OnDelete { get; set; } = (_, _) => Task.CompletedTask;

    public Func<DiffRequest, DiffResult> OnDiff { get; set; }
        = request => new DiffResult(ResourceDiff.Compare(schema.Inputs, request), DeleteBeforeReplace: false, []);

    public CheckResult Check(CheckRequest request)
    {
        Requests.Add(request);
        var name = request.NewInputs["widgetName"].IsNull ? request.OldInputs["widgetName"].IsNull ? $"w-{request.RandomSeed.Length}" : request.OldInputs["widgetName"] : request.NewInputs["widgetName"];
        return SchemaCheck.Check(schema.Inputs, request.NewInputs.With("widgetName", name), _ => null);
    }

    public DiffResult Diff(DiffRequest request)
    {
        Requests.Add(request);
        return OnDiff(request);
    }

    public Task<CreateResult> CreateAsync(CreateRequest request, OperationContext context)
    {
        Requests.Add(request);
        return OnCreate(request, context);
    }

    public Task<ReadResult?> ReadAsync(ReadRequest request, OperationContext context)
    {
        Requests.Add(request);
        return OnRead(request, context);
    }

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, OperationContext context)
    {
        Requests.Add(request);
        return OnUpdate(request, context);
    }

    public Task DeleteAsync(DeleteRequest request, OperationContext context)
    {
        Requests.Add(request);
        return OnDelete(request, context);
    }

    public Task<ListPage> ListAsync(ListRequest request, OperationContext context) => Task.FromResult(new ListPage([], null));

    /// <summary>The declared values, and what the service makes of the others: unknown in a preview.</summary>
    public static MapValue Outputs(MapValue inputs, bool isPreview)
    {
        var outputs = inputs.Without("initialPassword");
        foreach (var (key, value) in Made.Entries.Where(entry => inputs[entry.Key].IsNull))
        {
            outputs = outputs.With(key, isPreview ? PropertyValue.Unknown : value);
        }

        return outputs;
    }
}
