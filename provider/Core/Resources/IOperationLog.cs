namespace WorkSpacesProvider.Core.Resources;

/// <summary>
/// Where an operation tells the user what it does. The front end ties each line to the resource.
/// No method waits or throws: a user who can't be told never fails an operation. No line may hold a secret.
/// </summary>
public interface IOperationLog
{
    /// <summary>A line that is shown only while it is the latest.</summary>
    void Status(string message);

    /// <summary>A line that stays.</summary>
    void Info(string message);

    /// <summary>A line that stays and asks for attention.</summary>
    void Warning(string message);
}
