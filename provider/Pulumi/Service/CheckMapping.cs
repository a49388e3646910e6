using WorkSpacesProvider.Core.Checking;

namespace WorkSpacesProvider.Pulumi.Service;

internal static class CheckMapping
{
    public static IEnumerable<Rpc.CheckFailure> Failures(IEnumerable<CheckFailure> failures) =>
        failures.Select(failure => new Rpc.CheckFailure { Property = failure.Property, Reason = failure.Reason });
}
