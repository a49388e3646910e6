using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WorkSpacesProvider.Emulator.Auth;
using WorkSpacesProvider.Emulator.Operations;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>
/// The API's side of the server: AWS JSON 1.1 for WorkSpaces, the query protocol for STS. In the order of AWS's front
/// end: the operation is looked up, the caller authenticated and throttled; then faults, then the work.
/// </summary>
internal sealed class AwsEndpoint(
    EmulatorState state,
    WorkSpacesService service,
    StsService sts,
    Authenticator authenticator,
    RequestThrottle throttle,
    FaultPlan faults,
    RequestLog log,
    IReadOnlySet<string> regions,
    TimeProvider wall)
{
    private const string JsonContentType = "application/x-amz-json-1.1";
    private const string TargetPrefix = "WorkspacesService.";

    public async Task AnswerAsync(HttpContext context, SignedRequest request, CancellationToken stopping)
    {
        var call = new AwsCall(Guid.NewGuid().ToString());
        context.Response.Headers["x-amzn-RequestId"] = call.RequestId;
        if (request.Header("content-type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            await AnswerStsAsync(context, request, call);
            return;
        }

        AwsAnswer answer;
        try
        {
            answer = Dispatch(request, call);
        }
        catch (AwsException exception)
        {
            answer = Refusal(exception, call);
        }

        Log(call, answer);
        await SendAsync(context, answer, call.Fault, stopping);
    }

    private async Task AnswerStsAsync(HttpContext context, SignedRequest request, AwsCall call)
    {
        var (statusCode, xml, action) = sts.Answer(request, call.RequestId);
        call.Operation = $"sts:{action}";
        Log(call, new AwsAnswer(statusCode, []));
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync(xml, context.RequestAborted);
    }

    private AwsAnswer Dispatch(SignedRequest request, AwsCall call)
    {
        var operation = FindOperation(request);
        call.Operation = operation.Name;
        call.Body = ReadBody(request.Body);
        call.Caller = authenticator.Authenticate(request, "workspaces", regions);
        if (!throttle.TryTake(call.Caller.AccountId, call.Caller.Region, state.Switches)) throw AwsErrors.Throttling();

        call.Fault = faults.Take(operation.Name, call.Body);
        return call.Fault switch
        {
            { Kind: FaultKind.Error } fault => Refusal(ErrorOf(fault), call),
            { Kind: FaultKind.ErrorAfter } fault => RefusalAfter(Work(operation, request, call), fault, call),
            { Kind: FaultKind.Hang or FaultKind.Reset } => AwsAnswer.None,
            { Kind: FaultKind.DropAnswer } => Work(operation, request, call) with { StatusCode = 0 },
            _ => Work(operation, request, call),
        };
    }

    private static Operation FindOperation(SignedRequest request)
    {
        if (request is not { Method: "POST", Path: "/" })
        {
            throw AwsErrors.UnknownOperation(
                $"{request.Method} {request.Path} is not an operation; calls are POST / with X-Amz-Target.", 404);
        }

        var contentType = request.Header("content-type") ?? "";
        if (!contentType.Split(';')[0].Trim().Equals(JsonContentType, StringComparison.OrdinalIgnoreCase))
            throw AwsErrors.UnknownOperation($"The content type is '{contentType}'; it must be {JsonContentType}.");

        var target = request.Header("x-amz-target") ?? "";
        return target.StartsWith(TargetPrefix, StringComparison.Ordinal)
            && OperationTable.ByName.TryGetValue(target[TargetPrefix.Length..], out var operation)
            ? operation
            : throw AwsErrors.UnknownOperation(
                $"X-Amz-Target is '{target}'; it must be {TargetPrefix} and an operation that the emulator knows.");
    }

    private AwsAnswer Work(Operation operation, SignedRequest request, AwsCall call)
    {
        try
        {
            return new AwsAnswer(200, service.Execute(operation, call.Caller!.AccountId, call.Caller.Region, request.Body));
        }
        catch (AwsException exception)
        {
            return Refusal(exception, call);
        }
    }

    private static JsonElement? ReadBody(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AwsException ErrorOf(Fault fault)
    {
        var status = fault.Status ?? (fault.Code is null ? 500 : 400);
        var code = fault.Code ?? (status == 503 ? "ServiceUnavailable" : "InternalFailure");
        return new AwsException(code, fault.Message ?? $"Injected {code}.", status);
    }

    /// <summary>A refusal of the work itself stays as it is: nothing was done.</summary>
    private AwsAnswer RefusalAfter(AwsAnswer done, Fault fault, AwsCall call) => call.Error is null ? Refusal(ErrorOf(fault), call) : done;

    private AwsAnswer Refusal(AwsException exception, AwsCall call)
    {
        call.Error = exception.Code;
        var message = call.Fault is null ? MessageStyle.Apply(exception, state.Switches[SwitchTable.ErrorMessages]) : exception.Message;
        var body = new ErrorBody(exception.Code, message, exception.ResourceId, exception.Reason);
        return new AwsAnswer(exception.StatusCode, JsonSerializer.SerializeToUtf8Bytes(body, WireFormat.Json.ErrorBody));
    }

    private async Task SendAsync(HttpContext context, AwsAnswer answer, Fault? fault, CancellationToken stopping)
    {
        switch (fault?.Kind)
        {
            case FaultKind.Hang:
                using (var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping))
                    await Task.Delay(Timeout.InfiniteTimeSpan, wall, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                return;
            case FaultKind.Reset or FaultKind.DropAnswer:
                context.Abort();
                return;
            case FaultKind.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(fault.Milliseconds), wall, context.RequestAborted);
                break;
        }

        var body = fault?.Kind == FaultKind.Malformed ? answer.Body.AsMemory(0, answer.Body.Length / 2) : answer.Body;
        context.Response.StatusCode = answer.StatusCode;
        context.Response.ContentType = JsonContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private void Log(AwsCall call, AwsAnswer answer) => log.Add(new LoggedRequest(
        0,
        wall.GetUtcNow(),
        state.Clock.GetUtcNow(),
        call.Operation,
        call.Caller?.AccountId,
        call.Caller?.Region,
        call.Body,
        answer.StatusCode,
        call.Error,
        call.Fault?.Kind,
        call.RequestId));
}
