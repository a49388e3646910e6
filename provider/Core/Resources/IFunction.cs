namespace WorkSpacesProvider.Core.Resources;

/// <summary>A function that programs call; it changes nothing.</summary>
public interface IFunction
{
    /// <summary>The function token, <c>package:module:name</c>.</summary>
    string Token { get; }

    Task<InvokeResult> InvokeAsync(InvokeRequest request, OperationContext context);
}
