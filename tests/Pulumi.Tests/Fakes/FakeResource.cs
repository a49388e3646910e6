using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>Echoes its inputs unless a test says otherwise.</summary>
internal sealed class FakeResource : IResource
{
    public string Token => "acme:index:Widget";

    public Func<CheckRequest, CheckResult> OnCheck { get; set; } = request => new CheckResult(request.NewInputs, []);

    public Func<DiffRequest, DiffResult> OnDiff { get; set; } =
        request => new DiffResult(StructuralDiff.Compare(request.OldInputs, request.NewInputs), DeleteBeforeReplace: false, []);

    public Func<CreateRequest, OperationContext, Task<CreateResult>> OnCreate { get; set; } =
        (request, _) => Task.FromResult(new CreateResult("widget-1", request.Inputs));

    public Func<ReadRequest, OperationContext, Task<ReadResult?>> OnRead { get; set; } =
        (request, _) => Task.FromResult<ReadResult?>(new ReadResult(request.Id, MapValue.Empty, MapValue.Empty));

    public Func<UpdateRequest, OperationContext, Task<UpdateResult>> OnUpdate { get; set; } =
        (request, _) => Task.FromResult(new UpdateResult(request.NewInputs));

    public Func<DeleteRequest, OperationContext, Task> OnDelete { get; set; } = (_, _) => Task.CompletedTask;

    public Func<ListRequest, OperationContext, Task<ListPage>> OnList { get; set; } = (_, _) => Task.FromResult(new ListPage([], null));

    public CheckResult Check(CheckRequest request) => OnCheck(request);

    public DiffResult Diff(DiffRequest request) => OnDiff(request);

    public Task<CreateResult> CreateAsync(CreateRequest request, OperationContext context) => OnCreate(request, context);

    public Task<ReadResult?> ReadAsync(ReadRequest request, OperationContext context) => OnRead(request, context);

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, OperationContext context) => OnUpdate(request, context);

    public Task DeleteAsync(DeleteRequest request, OperationContext context) => OnDelete(request, context);

    public Task<ListPage> ListAsync(ListRequest request, OperationContext context) => OnList(request, context);
}
