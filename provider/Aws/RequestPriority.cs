namespace WorkSpacesProvider.Aws;

/// <summary>Which of the waiting requests goes first: a change that a user waits for, before a look at how things are.</summary>
internal enum RequestPriority
{
    Write,
    Read,
}
