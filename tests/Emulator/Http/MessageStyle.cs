using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>The texts of the modelled errors, in the style a switch asks for; AWS's own texts are mostly not documented.</summary>
internal static class MessageStyle
{
    /// <returns>The text; null where the error carries none.</returns>
    public static string? Apply(AwsException exception, string style) => (style, Generic(exception.Code)) switch
    {
        ("generic", { } generic) => generic,
        ("none", not null) => null,
        _ => exception.Message,
    };

    private static string? Generic(string code) => code switch
    {
        "InvalidParameterValuesException" => "A parameter has a value that is not valid.",
        "InvalidResourceStateException" => "The resource is in a state that does not allow this operation.",
        "ResourceNotFoundException" => "The resource was not found.",
        "ResourceLimitExceededException" => "A limit of your account has been reached.",
        "ResourceAlreadyExistsException" => "The resource exists already.",
        "OperationNotSupportedException" => "This operation is not supported for the resource.",
        "OperationInProgressException" => "The resource is being changed. Try again in a moment.",
        _ => null,
    };
}
