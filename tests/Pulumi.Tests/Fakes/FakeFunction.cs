using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>Echoes its arguments unless a test says otherwise.</summary>
internal sealed class FakeFunction : IFunction
{
    public string Token => "acme:index:getWidget";

    public Func<InvokeRequest, OperationContext, Task<InvokeResult>> OnInvoke { get; set; } =
        (request, _) => Task.FromResult(new InvokeResult(request.Arguments, []));

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, OperationContext context) => OnInvoke(request, context);
}
