using System.Net.Sockets;
using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>The credentials of an EC2 instance's role.</summary>
/// <remarks>Outside of EC2, where there is no such service, the SDK would try for half a minute before it believes it.</remarks>
internal static class InstanceMetadata
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Null when the service is switched off, doesn't answer, or has no role for the instance.</summary>
    public static async Task<AWSCredentials?> FindAsync(
        Func<string, string?> environment, TimeProvider time, CancellationToken cancellationToken)
    {
        if (string.Equals(environment("AWS_EC2_METADATA_DISABLED"), "true", StringComparison.OrdinalIgnoreCase))
            return null;

        if (!Uri.TryCreate(environment("AWS_EC2_METADATA_SERVICE_ENDPOINT") ?? "http://169.254.169.254", UriKind.Absolute, out var endpoint)
            || !await AcceptsConnectionsAsync(endpoint, time, cancellationToken))
        {
            return null;
        }

        try
        {
            return await Task.Run(() => new InstanceProfileAWSCredentials(), cancellationToken)
                .WaitAsync(FetchTimeout, time, cancellationToken);
        }
        catch (Exception e) when (
            e is AmazonServiceException or AmazonClientException or InvalidOperationException or TimeoutException or HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<bool> AcceptsConnectionsAsync(Uri endpoint, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(ProbeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var probe = new TcpClient();
        try
        {
            await probe.ConnectAsync(endpoint.Host, endpoint.Port, either.Token);
            return true;
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
