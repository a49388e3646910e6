using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>Turns an error answer into the exception of its code. A code that is not known here keeps its text in the base class.</summary>
internal static class Refusals
{
    private const string ClosedToNewCustomers = "no longer available to new customers";

    public static WorkSpacesException Translate(AmazonServiceException answer, CallSite site)
    {
        var facts = new CallFacts
        {
            Operation = site.Operation,
            Code = answer.ErrorCode ?? "",
            AwsMessage = FailureTranslator.FirstLine(answer.Message),
            RequestId = string.IsNullOrEmpty(answer.RequestId) ? null : answer.RequestId,
            StatusCode = answer.StatusCode,
            Region = site.Region,
            AnswerMayBeLost = Failures.KindOf(answer) == FailureKind.AnswerLost,
        };
        var failure = Create(facts, site, (answer as RefusedRequestException)?.Body ?? new(), Failures.KindOf(answer));
        failure.Facts = facts;
        return failure;
    }

    private static WorkSpacesException Create(CallFacts facts, CallSite site, ErrorBody body, FailureKind kind)
    {
        var code = facts.Code;
        string Say(string remedy) => Sentence(facts, site, remedy);

        return code switch
        {
            "ResourceNotFoundException" => new ResourceNotFoundException(Say("")) { ResourceId = body.ResourceId },
            "ResourceAlreadyExistsException" => new ResourceAlreadyExistsException(Say("")),
            "InvalidResourceStateException" => new InvalidResourceStateException(Say("")),
            "InvalidParameterValuesException" => new InvalidParameterValuesException(Say("")),
            "OperationInProgressException" => new OperationInProgressException(Say("Run again when the other operation is done.")),
            "OperationNotSupportedException" => new OperationNotSupportedException(Say(ReasonOf(body))) { Reason = body.Reason },
            "ResourceLimitExceededException" => new ResourceLimitExceededException(Say("Free some of the quota, or ask AWS to raise it.")),
            _ when ErrorCodes.IsAccessDenied(code) => new AccessDeniedException(Say(AccessRemedy(facts, site))),
            _ when CredentialsRemedy(code, site) is { } remedy => new CredentialsException(Say(remedy)),
            _ when kind == FailureKind.Throttled => new ThrottlingException(Say(
                $"It was sent again up to {site.MaxRetries} times; lower requestsPerSecond or raise maxRetries.")),
            _ => new WorkSpacesException(Say(OtherRemedy(facts, site))),
        };
    }

    private static string Sentence(CallFacts facts, CallSite site, string remedy)
    {
        var verdict = facts.Code.Length == 0
            ? $"failed: {site.Endpoint.GetLeftPart(UriPartial.Authority)} answered HTTP {(int)facts.StatusCode} without an AWS error code"
            : $"was refused: {facts.Code}";
        var words = facts.AwsMessage.Length == 0 ? "" : $": {facts.AwsMessage}";
        var requestId = facts.RequestId is null ? "" : $" (request id {facts.RequestId})";
        var sentence = $"{facts.Operation} {verdict}{words}{requestId}";
        if (remedy.Length == 0)
            return sentence;

        return sentence.EndsWith('.') ? $"{sentence} {remedy}" : $"{sentence}. {remedy}";
    }

    private static string AccessRemedy(CallFacts facts, CallSite site) =>
        facts.AwsMessage.Contains(ClosedToNewCustomers, StringComparison.OrdinalIgnoreCase)
            ? "AWS ends WorkSpaces Pools on 2027-12-31 and lets only accounts that had pools before make new ones; "
              + "use such an account, or try the program against the emulator."
            : $"Grant {site.Action} to the caller.";

    private static string ReasonOf(ErrorBody body) => string.IsNullOrEmpty(body.Reason) ? "" : $"AWS's reason: {body.Reason}.";

    private static string? CredentialsRemedy(string code, CallSite site) => code switch
    {
        _ when ErrorCodes.IsExpired(code) =>
            "The credentials have expired: renew them (for a profile of IAM Identity Center: aws sso login) and run again.",
        _ when ErrorCodes.IsUnknownKey(code) =>
            $"AWS does not know the access key in {site.Region}: check accessKey, the profile, "
            + "and that the account is in the region's partition.",
        _ when ErrorCodes.IsBadSignature(code) =>
            $"Check secretKey, and that the region '{site.Region}' is the one that the endpoint serves.",
        _ when ErrorCodes.IsClockSkew(code) => "Set this machine's clock right.",
        _ => null,
    };

    private static string OtherRemedy(CallFacts facts, CallSite site)
    {
        if (facts.AnswerMayBeLost)
            return "The work may have been done. Run again in a while.";

        if (ErrorCodes.IsUnknownOperation(facts.Code))
            return $"Check that the endpoint is one of WorkSpaces, and '{site.Region}' a region with WorkSpaces Pools ({Regions.OfPools}).";

        return facts.Code.Length == 0 ? "Check that the endpoint, or a proxy on the way to it, serves the WorkSpaces API." : "";
    }
}
