using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Aws.Tests;

/// <summary>An HTTP server on this machine that answers as a test tells it, and keeps what it was asked.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly Func<ReceivedRequest, Answer> _answer;

    private StandIn(Func<ReceivedRequest, Answer> answer)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public Uri Endpoint { get; private set; } = null!;

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static Task<StandIn> StartAsync(params Answer[] answers)
    {
        var next = -1;
        return StartAsync(_ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }

    public static async Task<StandIn> StartAsync(Func<ReceivedRequest, Answer> answer)
    {
        var standIn = new StandIn(answer);
        await standIn._server.StartAsync();
        standIn.Endpoint = new(standIn._server.Urls.First());
        return standIn;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString(), StringComparer.Ordinal);
        var request = new ReceivedRequest(
            context.Request.Method, context.Request.Path, headers, await reader.ReadToEndAsync(), context.Connection.Id);
        _requests.Enqueue(request);
        var answer = _answer(request);
        if (answer.IsReset)
        {
            context.Abort();
            return;
        }

        if (answer.IsHang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.Headers["x-amzn-RequestId"] = "req-1";
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;

        await context.Response.WriteAsync(answer.Body);
    }
}
