namespace WorkSpacesProvider.Faults.Roads;

/// <summary>The engine's operation that is a road.</summary>
internal enum RoadKind
{
    Up,
    Refresh,
    Destroy,
}
