using Google.Protobuf;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Rpc;

namespace WorkSpacesProvider.Terraform.Tests.Fakes;

/// <param name="Planned">The planned state; null when the resource is to go, or when planning failed.</param>
/// <param name="Replaces">The paths for whose change the resource is replaced, as <c>a.b</c>.</param>
/// <param name="Private">What the apply gets back.</param>
/// <param name="Diagnostics">What was said.</param>
internal sealed record Plan(MapValue? Planned, IReadOnlyList<string> Replaces, ByteString Private, IReadOnlyList<Diagnostic> Diagnostics);
