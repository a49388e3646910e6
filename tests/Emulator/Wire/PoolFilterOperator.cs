namespace WorkSpacesProvider.Emulator.Wire;

internal enum PoolFilterOperator
{
    EQUALS,
    NOTEQUALS,
    CONTAINS,
    NOTCONTAINS,
}
