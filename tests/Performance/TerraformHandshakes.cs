using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WorkSpacesProvider.Performance;

/// <summary>From starting the process to the line that tells Terraform where it listens, with TLS: Terraform waits for it several times a command.</summary>
internal static class TerraformHandshakes
{
    private const int Runs = 20;

    /// <summary>What Terraform says in the environment of a provider that it starts (go-plugin, client.go).</summary>
    private const string Cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

    /// <param name="provider">The file, under Terraform's name.</param>
    public static async Task<(string Name, string Result)> MeasureAsync(string provider)
    {
        var certificate = HostCertificate();
        var lines = new List<TimeSpan>();
        for (var run = -1; run < Runs; run++)
        {
            var info = new ProcessStartInfo(provider) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            info.Environment["TF_PLUGIN_MAGIC_COOKIE"] = Cookie;
            info.Environment["PLUGIN_PROTOCOL_VERSIONS"] = "6";
            info.Environment["PLUGIN_CLIENT_CERT"] = certificate;
            var started = TimeProvider.System.GetTimestamp();
            using var process = Process.Start(info)!;
            var line = await process.StandardOutput.ReadLineAsync();
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            process.Kill();
            await process.WaitForExitAsync();
            if (line is null)
                throw new InvalidOperationException($"'{provider}' ended before it said where it listens: {await process.StandardError.ReadToEndAsync()}");
            if (run >= 0)
                lines.Add(elapsed); // The first run fills the disk cache.
        }

        return ("exec to Terraform's handshake line, with TLS", Figures.MedianAndRange(lines));
    }

    private static string HostCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP521);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddMinutes(-1), now.AddHours(1));
        return certificate.ExportCertificatePem();
    }
}
