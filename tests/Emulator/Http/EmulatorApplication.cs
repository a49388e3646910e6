using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WorkSpacesProvider.Emulator.Auth;
using WorkSpacesProvider.Emulator.Control;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>What Kestrel runs for each request: the control API under its prefix, the AWS API for everything else.</summary>
internal sealed class EmulatorApplication(AwsEndpoint aws, ControlEndpoint control, CancellationToken stopping) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var payload = body.GetBuffer().AsMemory(0, (int)body.Length);
            if (context.Request.Path.StartsWithSegments(ControlEndpoint.Prefix, StringComparison.Ordinal, out var rest))
                await control.AnswerAsync(context, rest.Value ?? "", payload);
            else
                await aws.AnswerAsync(context, Signed(context, payload), stopping);
        }
        catch (BadHttpRequestException exception)
        {
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone; nobody waits for an answer.
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // A bare DefaultHttpContext holds nothing that Kestrel does not release itself.
    }

    private static SignedRequest Signed(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?', 2);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key.ToLowerInvariant(),
            header => (IReadOnlyList<string>)header.Value.Select(value => value ?? "").ToList(),
            StringComparer.Ordinal);
        return new(context.Request.Method, target[0], target.Length == 2 ? target[1] : "", headers, body);
    }
}
