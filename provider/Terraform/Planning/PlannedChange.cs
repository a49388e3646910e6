using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;

namespace WorkSpacesProvider.Terraform.Planning;

/// <param name="State">The planned state; null when there are failures.</param>
/// <param name="RequiresReplace">The paths for whose change the resource is replaced.</param>
/// <param name="Kept">What the apply needs.</param>
/// <param name="Failures">What is wrong with the configuration.</param>
internal sealed record PlannedChange(
    MapValue? State, IReadOnlyList<AttributePath> RequiresReplace, PrivateState Kept, IReadOnlyList<CheckFailure> Failures);
