using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkSpacesProvider.Grpc;

/// <summary>What Kestrel runs for each request, in place of ASP.NET's pipeline.</summary>
internal sealed class GrpcApplication(Dispatcher dispatcher) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => dispatcher.DispatchAsync(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The context owns nothing: its features belong to Kestrel.
    }
}
