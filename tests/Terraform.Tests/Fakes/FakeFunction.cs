using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Tests.Fakes;

/// <summary>Finds nothing unless a test says otherwise.</summary>
internal sealed class FakeFunction : IFunction
{
    public string Token => "acme-gadgets:index:getGadgetWidgets";

    public Func<InvokeRequest, OperationContext, InvokeResult> OnInvoke { get; set; } = (_, _) => new InvokeResult(MapValue.Of(("names", ListValue.Empty)), []);

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, OperationContext context) => Task.FromResult(OnInvoke(request, context));
}
