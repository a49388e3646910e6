namespace WorkSpacesProvider.Core.Diffing;

public enum ChangeKind
{
    Add,
    Delete,
    Update,
}
