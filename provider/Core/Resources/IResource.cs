using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Core.Resources;

/// <summary>
/// One kind of resource. Check and Diff are pure: they reach no network and give the same answer for the same request.
/// The others fail with <see cref="ProviderException"/>, or with <see cref="PartialFailureException"/> when the resource exists all the same.
/// </summary>
public interface IResource
{
    /// <summary>The type token, <c>package:module:Name</c>.</summary>
    string Token { get; }

    CheckResult Check(CheckRequest request);

    DiffResult Diff(DiffRequest request);

    Task<CreateResult> CreateAsync(CreateRequest request, OperationContext context);

    /// <returns>The live resource, or null when it does not exist. Any other trouble is an error, never null.</returns>
    Task<ReadResult?> ReadAsync(ReadRequest request, OperationContext context);

    Task<UpdateResult> UpdateAsync(UpdateRequest request, OperationContext context);

    /// <summary>Ends when the resource is gone; content if it is gone already. A preview only says what would be done, and to whom.</summary>
    Task DeleteAsync(DeleteRequest request, OperationContext context);

    Task<ListPage> ListAsync(ListRequest request, OperationContext context);
}
