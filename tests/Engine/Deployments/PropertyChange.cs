using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>One line of a diff: where, what kind, and both sides (null where there is none).</summary>
internal sealed record PropertyChange(string Path, PropertyDiff.Types.Kind Kind, Value? Old, Value? New);
