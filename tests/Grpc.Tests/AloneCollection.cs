namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>Tests that look at what the whole process does, and so run while no other test does.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
